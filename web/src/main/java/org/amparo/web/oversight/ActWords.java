package org.amparo.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.organisation.OrganisationView;
import org.amparo.oversight.ActList;
import org.amparo.oversight.ActTelling;
import org.amparo.oversight.SheetWords;
import org.amparo.reference.CodeList;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Language;
import org.amparo.web.language.Messages;
import org.amparo.web.organisation.OrganisationNames;
import org.amparo.web.session.CurrentUser;

/** Puts acts into words, on a page and for a file. */
@Named("actWords")
@RequestScoped
public class ActWords {

    private static final List<String> WHO = List.of(
            "oversight.when", "oversight.person", "account.roles", "oversight.organisation", "organisation.country");

    private static final Set<String> MOMENTS = Set.of("oversight.when", "oversight.taken-back-at");

    /** Keys of the columns of a sheet, in the order of its cells. */
    private static final Map<ActList, List<String>> COLUMNS = Map.of(
            ActList.READS,
            columns(
                    "oversight.kind",
                    "oversight.what",
                    "oversight.asked",
                    "oversight.cases",
                    "oversight.numbers",
                    "oversight.request"),
            ActList.CHANGES,
            List.of(
                    "oversight.when",
                    "oversight.person",
                    "oversight.on-behalf-of",
                    "account.roles",
                    "oversight.organisation",
                    "organisation.country",
                    "oversight.through",
                    "oversight.parts",
                    "oversight.numbers",
                    "oversight.request"),
            ActList.FILES,
            columns(
                    "oversight.what",
                    "import.format",
                    "oversight.file.of",
                    "oversight.asked",
                    "oversight.recipient",
                    "export.state",
                    "oversight.rows",
                    "oversight.bytes",
                    "oversight.sha256"),
            ActList.REGISTERS,
            List.of(
                    "oversight.when",
                    "oversight.person",
                    "oversight.on-behalf-of",
                    "oversight.organisation",
                    "organisation.country",
                    "import.format",
                    "oversight.what",
                    "import.state",
                    "oversight.errors",
                    "oversight.taken-back-by",
                    "oversight.taken-back-at"));

    @Inject
    private Messages messages;

    @Inject
    private CodeWords labels;

    @Inject
    private Format format;

    @Inject
    private Language language;

    @Inject
    private CurrentUser user;

    @Inject
    private OrganisationNames names;

    private ActTelling telling;

    /** The words of a sheet of acts. */
    public SheetWords sheet(ActList list) {
        return words(COLUMNS.get(list).stream().map(this::heading).toList());
    }

    /** Whoever reads a column of moments reads beside it whose time it is. */
    private String heading(String key) {
        return MOMENTS.contains(key)
                ? messages.of(
                        "oversight.in-time-of",
                        messages.of(key),
                        labels.of(CodeList.COUNTRY, user.getCountry()),
                        format.getOffset())
                : messages.of(key);
    }

    private SheetWords words(List<String> headings) {
        return new SheetWords(
                headings,
                messages.beginningWith(
                        "reads.",
                        "oversight.",
                        "field.",
                        "export.",
                        "import.state.",
                        "import.format.",
                        "role.",
                        "work.list.",
                        "work.whose."),
                language.getCode());
    }

    private static List<String> columns(String... others) {
        return Stream.concat(WHO.stream(), Stream.of(others)).toList();
    }

    /** An organisation and its country: deciding bodies of several are called alike for short. */
    public String office(String organisation, String country) {
        String name = names.ofCode(organisation);
        return country == null ? name : messages.of("oversight.office", name, labels.of(CodeList.COUNTRY, country));
    }

    /** The same in full, to be chosen. */
    String office(OrganisationView one) {
        return messages.of("oversight.office", names.inFull(one), labels.of(CodeList.COUNTRY, one.country()));
    }

    /** When something was read, once or from when to when. */
    public String when(Readings readings) {
        var last = readings.latest().at();
        String from = format.hour(readings.first());
        String until = format.hour(last);
        return from.equals(until)
                ? format.moment(last)
                : messages.of("oversight.readings.when", format.date(format.dayOf(last)), from, until);
    }

    /** Tells acts as the page writes them. */
    public ActTelling getTelling() {
        if (telling == null) {
            telling = new ActTelling(words(List.of()), names::ofCode, format::moment, format::iso);
        }
        return telling;
    }
}
