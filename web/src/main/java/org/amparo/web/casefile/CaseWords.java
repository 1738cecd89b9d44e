package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.AgeView;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseRow;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.PersonLine;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;
import org.amparo.services.ServiceView;
import org.amparo.shared.EveryPartNamed;
import org.amparo.shared.PartialDate;
import org.amparo.web.language.CodeWords;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;
import org.amparo.web.organisation.OrganisationNames;

/** What pages of a case say in place of its bare values. */
@Named("caseWords")
@RequestScoped
public class CaseWords {

    /** What stands where there is nothing to say. */
    private static final String NONE = "–";

    private static final String PARTED = " · ";

    @Inject
    private Messages messages;

    @Inject
    private CodeWords labels;

    @Inject
    private OrganisationNames organisationNames;

    @Inject
    private Format format;

    /** An age as one number, a band, or in words where it is not known. */
    public String age(AgeView age) {
        if (age == null) {
            return messages.of("age.none");
        }
        if (age.until() == null) {
            return messages.of("age.or-more", age.from());
        }
        return age.until().equals(age.from())
                ? messages.of("age.years", age.from())
                : messages.of("age.band", age.from(), age.until());
    }

    /** The age as a form that is being filled in says it. */
    public String typedAge(CaseForm form) {
        return switch (form.getAgeKnown()) {
            case BIRTH_DATE -> format.partialDate(form.getBirthDate());
            case AGE -> years(form.getAgeFrom(), form.getAgeUntil() == null ? form.getAgeFrom() : form.getAgeUntil());
            case OR_MORE -> years(form.getAgeFrom(), null);
            case ADULT, MINOR -> messages.of("age." + form.getAgeKnown());
            case NOT_KNOWN -> labels.of(CodeList.ANSWER, Answer.UNKNOWN.name());
            case REFUSED, NOT_ASKED -> labels.of(
                    CodeList.ANSWER, form.getAgeKnown().name());
        };
    }

    private String years(Integer from, Integer until) {
        return age(from == null ? null : new AgeView(from, until));
    }

    /** A recorded value in words; never an empty place. */
    public String value(CaseFacts.Fact fact) {
        if (fact.list() != null) {
            return labels.all(fact.list(), fact.codes());
        }
        if (fact.text() == null) {
            return labels.of(CodeList.ANSWER, Answer.NOT_ASKED.name());
        }
        if (fact.field().equals("statedAge")) {
            String age = fact.text().matches("\\d+")
                    ? messages.of("age.years", Integer.valueOf(fact.text()))
                    : messages.of("age.stated", fact.text());
            return fact.on() == null
                    ? age
                    : messages.of("age.stated-on", age, format.partialDate(PartialDate.parse(fact.on())));
        }
        return fact.isDate() ? format.partialDate(PartialDate.parse(fact.text())) : fact.text();
    }

    /**
     * What tells a case from the others, to stand beside its number: sex, age, nationality. What is not known tells nothing and is left
     * out, as is what is closed to the reader; empty where nothing is left.
     */
    public String person(PersonLine line) {
        return line == null
                ? ""
                : Stream.of(
                                known(CodeList.SEX, List.of(line.sex())),
                                line.age() == null ? "" : age(line.age()),
                                known(CodeList.COUNTRY, line.nationalities()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(PARTED));
    }

    private String known(CodeList list, List<String> codes) {
        return labels.all(
                list,
                codes.stream().filter(code -> Answer.special(code).isEmpty()).toList());
    }

    /** A case in one text, as a list to choose from names it: its number, and what tells it from the others. */
    public String named(CaseRow row) {
        String person = person(row.person());
        return person.isEmpty() ? row.number() : row.number() + PARTED + person;
    }

    /** When a service was, or will be; a stay says whether it goes on. */
    public String when(ServiceView service) {
        String from = format.date(service.startOn());
        if (service.staysOn()) {
            return messages.of("services.since", from);
        }
        return service.endOn() == null || service.endOn().equals(service.startOn())
                ? from
                : messages.of("services.from-until", from, format.date(service.endOn()));
    }

    /** Who gave a service; where that is closed to the reader of the case it says so, and not that there is nobody. */
    public String provider(ServiceView service, CaseView of) {
        if (service.provider() != null) {
            return organisationNames.brief(service.provider());
        }
        boolean open = of.categories().contains(service.kind().providerCategory());
        return messages.of(open ? "history.nothing" : "cases.not-for-you");
    }

    /**
     * A row of the list of cases in words: no page has more rows, and a dozen expressions for each of them are slow.
     *
     * @param person what tells it from the others
     */
    @EveryPartNamed
    public record Line(
            String number,
            String status,
            String tone,
            boolean closed,
            String person,
            String identified,
            String opened,
            String assignedTo) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    Line line(CaseRow row) {
        return CaseWordsLineBuilder.builder()
                .number(row.number())
                .status(
                        row.role() == CaseRole.DEPENDANT
                                ? labels.of(CodeList.CASE_ROLE, CaseRole.DEPENDANT.name())
                                : labels.of(CodeList.CASE_STATUS, row.status().name()))
                .tone(tone(row.status()))
                .closed(row.closedOn() != null)
                .person(person(row.person()))
                .identified(row.identifiedOn() == null ? unidentified(row.status()) : format.iso(row.identifiedOn()))
                .opened(format.date(row.openedOn()))
                .assignedTo(row.assignedTo())
                .build();
    }

    /** Nobody waits for the identification of whom a body has decided otherwise, or of a dependant. */
    private String unidentified(CaseStatus status) {
        return status == CaseStatus.POSSIBLE || status == CaseStatus.REQUESTED ? messages.of("life.not-yet") : NONE;
    }

    /** How a badge shows a status. */
    public String tone(CaseStatus status) {
        return switch (status) {
            case CONFIRMED, VALIDATED -> "good";
            case POSSIBLE, REQUESTED -> "attention";
            case REVOKED, NOT_CONFIRMED -> "accent";
            case WITHDRAWN, NO_DECISION, NOT_APPLICABLE -> "quiet";
        };
    }
}
