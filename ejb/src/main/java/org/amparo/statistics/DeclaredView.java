package org.amparo.statistics;

import java.time.LocalDate;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.shared.EveryPartNamed;

/**
 * A number that a country has declared, which its records do not give.
 *
 * @param version for the check against a change in between; 0 as known at a past day, which is not changed
 * @param country ISO 3166 alpha-3
 * @param figure the leaf of the report that it stands beside
 * @param source whose count it is
 * @param signedBy the office that signed the document
 * @param withdrawnBecause why it was withdrawn, or null while it stands
 */
@EveryPartNamed
public record DeclaredView(
        String id,
        int version,
        int year,
        String country,
        String figure,
        long number,
        String source,
        String document,
        LocalDate documentOn,
        String signedBy,
        String withdrawnBecause)
        implements Recorded {

    static DeclaredView of(DeclaredFigure declared) {
        return DeclaredViewBuilder.builder()
                .id(declared.publicId())
                .version(declared.version())
                .year(declared.year())
                .country(declared.country())
                .figure(declared.figure())
                .number(declared.number())
                .source(declared.source())
                .document(declared.document())
                .documentOn(declared.documentOn())
                .signedBy(declared.signedBy())
                .withdrawnBecause(declared.withdrawnBecause())
                .build();
    }

    /** Whether it was not withdrawn. */
    public boolean stands() {
        return withdrawnBecause == null;
    }

    @Override
    public RecordName recordName() {
        return new RecordName(String.valueOf(year), id);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
