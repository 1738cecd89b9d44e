package org.amparo.web.statistics;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.statistics.Dimension;
import org.amparo.statistics.Population;
import org.amparo.statistics.TableQuery;
import org.amparo.statistics.TableQueryBuilder;
import org.amparo.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Parameters of a table that is asked for. */
public class TableAsked {

    private static final String OF = "Only those with one of these values, with commas between, of the property ";

    @QueryParam("population")
    @Parameter(description = "What is counted.", required = true, example = "IDENTIFIED")
    private Population population;

    @QueryParam("rows")
    @Parameter(description = "The property of the rows.", required = true, example = "FORM")
    private Dimension rows;

    @QueryParam("columns")
    @Parameter(description = "The property of the columns, if any.", example = "CELL")
    private Dimension columns;

    @QueryParam("cell")
    @Parameter(description = OF + "cell.")
    private String cell;

    @QueryParam("age")
    @Parameter(description = OF + "age.")
    private String age;

    @QueryParam("band")
    @Parameter(description = OF + "band.")
    private String band;

    @QueryParam("lgbtiq")
    @Parameter(description = OF + "lgbtiq.")
    private String lgbtiq;

    @QueryParam("place")
    @Parameter(description = OF + "place.")
    private String place;

    @QueryParam("nationality")
    @Parameter(description = OF + "nationality.")
    private String nationality;

    @QueryParam("form")
    @Parameter(description = OF + "form.")
    private String form;

    @QueryParam("service")
    @Parameter(description = OF + "service.")
    private String service;

    @QueryParam("provider")
    @Parameter(description = OF + "provider.")
    private String provider;

    @QueryParam("modality")
    @Parameter(description = OF + "modality.")
    private String modality;

    @QueryParam("standing")
    @Parameter(description = OF + "standing.")
    private String standing;

    @BeanParam
    private SpanAsked span;

    TableQuery query() {
        Map<Dimension, List<String>> only = new EnumMap<>(Dimension.class);
        put(only, Dimension.CELL, cell);
        put(only, Dimension.AGE, age);
        put(only, Dimension.BAND, band);
        put(only, Dimension.LGBTIQ, lgbtiq);
        put(only, Dimension.PLACE, place);
        put(only, Dimension.NATIONALITY, nationality);
        put(only, Dimension.FORM, form);
        put(only, Dimension.SERVICE, service);
        put(only, Dimension.PROVIDER, provider);
        put(only, Dimension.MODALITY, modality);
        put(only, Dimension.STANDING, standing);
        return TableQueryBuilder.builder()
                .population(given("population", population))
                .rows(given("rows", rows))
                .columns(columns)
                .only(only)
                .from(span.from())
                .until(span.until())
                .countries(span.countries())
                .knownAt(span.knownAt())
                .build();
    }

    private static void put(Map<Dimension, List<String>> only, Dimension dimension, String values) {
        var wanted = SpanAsked.parts(dimension.name().toLowerCase(Locale.ROOT), values);
        if (!wanted.isEmpty()) {
            only.put(dimension, wanted);
        }
    }

    private static <T> T given(String name, T value) {
        if (value == null) {
            throw new InvalidInput(name, "not-null");
        }
        return value;
    }
}
