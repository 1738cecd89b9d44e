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
        String organisation,
        String as,
        String mode,
        String dates,
        String encoding,
        String country,
        Path recipient) {}
