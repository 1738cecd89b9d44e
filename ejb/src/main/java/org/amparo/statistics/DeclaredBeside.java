package org.amparo.statistics;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was declared stands beside the numbers of a report, and in none of them. */
final class DeclaredBeside {

    private final AnnualReport report;

    DeclaredBeside(AnnualReport report) {
        this.report = report;
    }

    /**
     * What was declared for a number by countries that are not in it: a number that the records give is not declared besides, and of the
     * persons in a document nobody knows who is counted elsewhere.
     *
     * @throws IllegalArgumentException where it is nothing that is counted
     */
    List<DeclaredView> of(String path) {
        if (report.declared().isEmpty() || path.endsWith(Coverages.OF_THE_REGION)) {
            return List.of();
        }
        return of(FigureAddress.within(path), report.coverage(path).without(), report.declared());
    }

    /** The same of what stands, for a number that these countries are without. */
    static List<DeclaredView> of(FigureAddress address, Collection<String> without, List<DeclaredView> standing) {
        Optional<String> figure = address.pathInItsCountry();
        return standing.stream()
                .filter(declared -> figure.filter(declared.figure()::equals).isPresent())
                .filter(declared -> without.contains(declared.country()))
                .toList();
    }

    /** All that stands, and of each number that it completes what both make together. */
    JsonArray toJson() {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        report.declared()
                .forEach(declared -> all.add(JSON.createObjectBuilder()
                        .add("figure", declared.figure())
                        .add("country", declared.country())
                        .add("number", declared.number())
                        .add("source", declared.source())
                        .add("document", declared.document())
                        .add("document_on", declared.documentOn().toString())
                        .add("signed_by", declared.signedBy())
                        .add("beside", isBeside(declared))));
        return all.build();
    }

    private boolean isBeside(DeclaredView declared) {
        return of(declared.figure()).contains(declared);
    }
}
