package org.amparo.exchange.in;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.amparo.shared.NamedParts;

/**
 * Brings a file in.
 *
 * @param format what it is written in
 * @param mode what becomes of rows that are known and say something else now
 * @param dryRun whether it is only looked at
 * @param source under which name the source's own names of records are remembered
 * @param anotherRegister whether it is said beforehand that no register of another source is meant, whatever rows and names look like
 * @param sameRegister whether it is said beforehand that the source's own register is meant, whatever its rows say of whom that knows
 * @param organisation code of who is to own the cases; the keeper of each country's register if null
 * @param onBehalfOf for the operator: in whose name
 * @param dates how dates are written that could be read in several ways; asked where it is null and there are such
 * @param encoding in which letters the file is written where they are not UTF-8; asked where it is null and they are not
 * @param fileName as it was called where it came from
 */
@NamedParts
public record StartImport(
        @NotNull ImportFormat format,
        @NotNull ImportMode mode,
        boolean dryRun,
        @Size(max = 60) @Pattern(regexp = "[\\p{L}\\p{N} ._-]*") String source,
        boolean anotherRegister,
        boolean sameRegister,
        @Size(max = 60) String organisation,
        @Size(max = 60) @Pattern(regexp = "[\\p{L}\\p{N} ._@-]*") String onBehalfOf,
        DateOrder dates,
        Encoding encoding,
        @NotNull @Size(max = 200) String fileName) {

    String sourceName() {
        return source == null ? "" : source.strip();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
