package org.amparo.statistics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.amparo.shared.NamedParts;

/**
 * Declares a number of the caller's country that its records do not give.
 *
 * @param figure the leaf of the report, such as {@code identified.by_sex_age.WOMEN}
 * @param source whose count it is
 * @param document what the document is called
 * @param documentOn its day
 * @param signedBy the office that signed it; no person's name
 */
@NamedParts
public record DeclareFigure(
        @NotNull Integer year,
        @NotBlank @Size(max = 120) String figure,
        @NotNull @Min(0) @Max(DeclareFigure.LARGEST) Integer number,
        @NotBlank @Size(max = 200) String source,
        @NotBlank @Size(max = 300) String document,
        @NotNull LocalDate documentOn,
        @NotBlank @Size(max = 200) String signedBy) {

    /** More persons or services than any country has. */
    public static final int LARGEST = 100_000_000;

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
