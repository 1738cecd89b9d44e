package org.amparo.launcher.exchange;

import java.nio.file.Path;
import org.amparo.launcher.EveryPartNamed;

/**
 * What an import or an export was asked for; what does not belong to the command is null.
 *
 * @param path file or folder to read, or file to write
 * @param format register or ctdc
 * @param dryRun check only
 * @param source name under which the rows are known in the system, so that they can be sent again
 * @param anotherRegister whether no register of another source is meant, whatever rows and names look like
 * @param sameRegister whether the source's own register is meant, whatever its rows say of whom that knows
 * @param organisation code of the organisation that will own the cases
 * @param as account in whose name the rows are recorded
 * @param mode insert or upsert
 * @param dates how dates are written that could be read in several ways
 * @param encoding in which letters the file is written
 * @param country ISO 3166 alpha-3 of the register to fetch
 * @param recipient file with the certificate for which the register is sealed
 */
@EveryPartNamed
public record Transfer(
        Path path,
        String format,
        boolean dryRun,
        String source,
        boolean anotherRegister,
        boolean sameRegister,
        String organisation,
        String as,
        String mode,
        String dates,
        String encoding,
        String country,
        Path recipient) {}
