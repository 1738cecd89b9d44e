package org.amparo.statistics;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.reference.CivilTime;

/**
 * The registers as they were known at the end of a day (statistics.md R0), read from the history: of each record the last version that
 * was known by then. A version is known from the day, in its country, of the revision that wrote it; the first version of a record that an
 * import brought from the day on which its register says that it was registered, and an imported statement from ever. What an import wrote
 * that was taken back was never known, and neither was a record that it brought, whatever others have written of that since.
 *
 * <p>A record's versions are looked through for each country that is asked for: it is exact, and slow. What is asked for while a person
 * waits has to be kept.
 */
final class KnownSource {

    /** For each country that is asked for the moment at which the day has ended there. */
    static final String ENDS =
            """
            json_table(:ends, '$[*]' columns (country varchar(3) path '$[0]', until datetime(6) path '$[1]')) e""";

    private static final String IN_ITS_COUNTRY = "join " + ENDS + " on e.country = a.country";

    private static final String NOT_TAKEN_BACK = "(%1$s.id is null or %1$s.withdrawal_revision_id is null)";

    private static final String KNOWN = "known";

    /** That the earliest day has come which any import that was not taken back states of the record; a later one does not make it unknown again. */
    private static final String REGISTERED =
            """
            (select min(x.%2$s) from %1$s_aud x left join import_run y on y.revision_id = x.rev
             where x.id = a.id and %3$s) <= :known""";

    private static final String CASE_IS_REGISTERED = registered("case_file", "registered_on");

    /** Revisions of before a stated age carried its day: it was counted from the identification on, or else from the opening. */
    private static final String DAY_OF_A_STATED_AGE =
            "if(a.stated_age_from is null, null, coalesce(a.stated_age_on_%1$s, a.identified_%1$s, a.opened_on))"
                    + " as stated_age_on_%1$s";

    private static final String CASES = versions(
            KNOWN,
            "case_file",
            "a.id, a.country, a.person_id, a.role, a.status, a.opened_on, a.identified_from, a.identified_until, a.sex, a.lgbtiq,"
                    + " a.birth_from, a.birth_until, a.stated_age_from, a.stated_age_until, a.identification_place,"
                    + " a.nationalities, a.forms, a.withdrawn, "
                    + DAY_OF_A_STATED_AGE.formatted("from") + ", " + DAY_OF_A_STATED_AGE.formatted("until"),
            IN_ITS_COUNTRY,
            CASE_IS_REGISTERED,
            " and not withdrawn");

    private static final String SERVICES = versions(
            KNOWN,
            "service_provision",
            "a.id, a.case_id, a.kind, a.state, a.start_on, a.end_on, a.provider_type, a.modality",
            "join case_file k on k.id = a.case_id join " + ENDS + " on e.country = k.country",
            registered("service_provision", "recorded_on"),
            "");

    /**
     * A statement that went with its import says nothing any more, not even its country, in rows of before it did. Of what a country's own
     * people bring in no register says since when it is known: like their cases, it is known from the day on which they brought it.
     */
    private static final String STATEMENTS = versions(
            KNOWN,
            "availability",
            "a.id, 0 as version, a.year, a.country, a.indicator, a.status, a.footnote",
            "join availability_aud o on o.id = a.id and o.revtype = 0 join " + ENDS + " on e.country = o.country",
            "i.country is null",
            "");

    /** Rows shaped like {@code declared_figure}, as they were known: no import brings any. */
    static final String DECLARED = versions(
            KNOWN,
            "declared_figure",
            "a.id, a.public_id, 0 as version, a.year, a.country, a.figure, a.number, a.source, a.document, a.document_on,"
                    + " a.signed_by, a.withdrawn_because",
            IN_ITS_COUNTRY,
            "true",
            "");

    private static final String OWNERS = versions(
            "not withdrawn",
            "case_file",
            "a.id, a.country, a.person_id, a.withdrawn",
            IN_ITS_COUNTRY,
            CASE_IS_REGISTERED,
            "");

    private static final String TAKEN_BACK =
            """
            (select c.* from case_file c join %s on e.country = c.country
             where c.withdrawn and c.registered_on <= :known and exists (
               select 1 from case_file_aud a join import_run i on i.withdrawal_revision_id = a.rev join revision r on r.id = a.rev
               where a.id = c.id and r.recorded_at >= e.until))"""
                    .formatted(ENDS);

    private KnownSource() {}

    /**
     * The registers of these countries as they were known at the end of a day there.
     *
     * @param countries ISO 3166 alpha-3; records of others are not in it
     */
    static Source at(LocalDate day, Collection<String> countries) {
        String ends = countries.stream()
                .map(country -> "[\"%s\",\"%s\"]"
                        .formatted(
                                country,
                                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS")
                                        .format(CivilTime.afterDay(day, country).atOffset(ZoneOffset.UTC))))
                .collect(Collectors.joining(",", "[", "]"));
        return new Source(
                CASES,
                SERVICES,
                OWNERS,
                STATEMENTS,
                "(select * from country_rule where known_from <= :known and known_until > :known)",
                Map.of("known", day, "ends", ends));
    }

    /** What would have been known then of imports that were taken back after that day: cases, as they stood at last. */
    static Source takenBackAfter(LocalDate day, Collection<String> countries) {
        var known = at(day, countries);
        return new Source(
                TAKEN_BACK, known.services(), TAKEN_BACK, known.statements(), known.rules(), known.arguments());
    }

    private static String registered(String table, String column) {
        return REGISTERED.formatted(table, column, NOT_TAKEN_BACK.formatted("y"));
    }

    /** The last version of each record that was known; of one that was not known yet the first one, where such are asked for. */
    private static String versions(
            String kept, String table, String columns, String joined, String registered, String also) {
        return """
                (select * from (
                  select version.*, row_number() over (partition by id order by known desc, if(known, rev, -rev) desc) as place from (
                    select %2$s, a.rev, a.revtype,
                      (r.recorded_at < e.until or (a.revtype = 0 and i.id is not null and %4$s)) as known
                    from %1$s_aud a straight_join revision r on r.id = a.rev %3$s left join import_run i on i.revision_id = a.rev
                    where %6$s and exists (
                      select 1 from %1$s_aud b left join import_run y on y.revision_id = b.rev
                      where b.id = a.id and b.revtype = 0 and %8$s)
                  ) version
                ) latest where place = 1 and revtype <> 2 and %7$s%5$s)"""
                .formatted(
                        table,
                        columns,
                        joined,
                        registered,
                        also,
                        NOT_TAKEN_BACK.formatted("i"),
                        kept,
                        NOT_TAKEN_BACK.formatted("y"));
    }
}
