package org.amparo.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.audit.ChangedPart;
import org.amparo.audit.ChangedParts;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.ImportedRevisions;
import org.amparo.audit.ReadKind;
import org.amparo.audit.ReadLog;
import org.amparo.audit.Revision;
import org.amparo.shared.Page;

/** Makes of what was found what may be told of it; a case that is named is put on record as shown. */
@ApplicationScoped
class ActViews {

    /** The kind of file that is a country's and nobody's list. */
    private static final String REGISTER = "register";

    private static final String LIST = "cases";

    /** That it was narrowed further than is told. */
    private static final String MORE = "more";

    /** What says how somebody looked, and nothing of the cases that were found. */
    private static final Set<String> OF_THE_ACT =
            Set.of("assignedTo", "monday", "acts", "kind", "subject", "act", "person", "organisation", "from", "until");

    /**
     * Fields that stand beside one answer of another field alone, by subject: that they changed would say that answer. The other is named in
     * their place.
     */
    private static final Map<String, Map<String, String>> TOLD_AS =
            Map.of("case", Map.of("identifiedOn", "status"), "service", Map.of("barrier", "serviceState"));

    @Inject
    private Acts acts;

    @Inject
    private ChangedParts parts;

    @Inject
    private ImportedRevisions imported;

    @Inject
    private ReadLog reads;

    /** Acts of reading. */
    List<ReadAct> reads(List<Object[]> found, Question asked) {
        var ids = found.stream().map(row -> (Long) row[0]).toList();
        var cases = acts.casesOf(ids, ReadAct.NAMED);
        var hidden = acts.hiddenIn(ids, asked.hidden());
        var hers = acts.hersIn(
                found.stream()
                        .filter(row -> !isOfActor(row, asked))
                        .map(row -> (Long) row[0])
                        .toList(),
                asked);
        var known = known(cases.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()), asked);
        return told(found, row -> {
            long id = (Long) row[0];
            String operation = (String) row[6];
            String detail = (String) row[7];
            boolean ofActor = isOfActor(row, asked);
            long shown = (row[8] == null ? 1 : (Integer) row[8]) - hidden.getOrDefault(id, 0L);
            var kind = ReadKind.of(operation, detail).orElse(null);
            String named = ReadKind.named(operation);
            return ReadActBuilder.builder()
                    .act(id)
                    .at((Instant) row[1])
                    .username((String) row[2])
                    .role((String) row[3])
                    .organisation((String) row[4])
                    .country((String) row[5])
                    .operation(named)
                    .kind(kind)
                    .asked(ofActor && named.equals(operation) && kind != ReadKind.FIGURE ? ofTheAct(detail) : null)
                    .cases(ofActor ? shown : hers.getOrDefault(id, 0L))
                    .numbers(named(cases.getOrDefault(id, List.of()), known, ofActor))
                    .requestId((String) row[9])
                    .build();
        });
    }

    private static boolean isOfActor(Object[] read, Question asked) {
        return asked.examined().isOfActor((String) read[4], (String) read[5]);
    }

    /**
     * Of what was asked for what may stand beside the cases that were found: a figure, a status or a year would say of each of them what is
     * recorded of her, and a number may be that of a case that is not to be named. That there was more is told.
     */
    private static String ofTheAct(String detail) {
        if (detail == null) {
            return null;
        }
        var parts = List.of(detail.split("&"));
        var told = parts.stream().filter(ActViews::isOfTheAct).toList();
        String said = String.join("&", told);
        return told.size() == parts.size() ? said : told.isEmpty() ? MORE : said + "&" + MORE;
    }

    private static boolean isOfTheAct(String part) {
        return part.indexOf('=') < 0 || OF_THE_ACT.contains(part.substring(0, part.indexOf('=')));
    }

    private Map<Long, Acts.KnownCase> known(Collection<Long> ids, Question asked) {
        return acts
                .standing(
                        ids.stream().filter(id -> !asked.hidden().contains(id)).toList(), asked.examined())
                .stream()
                .collect(Collectors.toMap(Acts.KnownCase::id, Function.identity()));
    }

    /** Of whom she examines every case is named that they touched; of others those alone that she examines. */
    private List<String> named(Collection<Long> cases, Map<Long, Acts.KnownCase> known, boolean ofActor) {
        return cases.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(one -> ofActor || one.examined())
                .map(this::name)
                .sorted()
                .toList();
    }

    /** The numbers of all cases of an act of reading that may be named. */
    List<String> numbers(ReadAct act, Question asked) {
        if (act.cases() == act.numbers().size()) {
            return act.numbers();
        }
        boolean ofActor = asked.examined().isOfActor(act.organisation(), act.country());
        return acts.allCasesOf(act.act(), ofActor, asked).stream()
                .map(this::name)
                .toList();
    }

    private String name(Acts.KnownCase one) {
        reads.shows(one.id());
        return one.number();
    }

    /** The cases of one act. */
    Page<String> cases(Page<Acts.KnownCase> found) {
        return new Page<>(found.items().stream().map(this::name).toList(), found.page(), found.size(), found.total());
    }

    /** Changes. */
    List<ChangeAct> changes(List<Revision> found, Question asked) {
        var ids = found.stream().map(Revision::id).collect(Collectors.toSet());
        var touched = parts.of(ids);
        var through = imported.among(ids);
        var known = known(
                touched.values().stream()
                        .flatMap(Collection::stream)
                        .flatMap(part -> part.cases().stream())
                        .collect(Collectors.toSet()),
                asked);
        return found.stream()
                .map(revision -> change(
                        revision,
                        touched.getOrDefault(revision.id(), List.of()),
                        through(through.get(revision.id())),
                        known,
                        asked))
                .toList();
    }

    private static ChangeAct.Through through(HistoryEntry.ThroughImport imported) {
        return imported == null
                ? null
                : imported.takenBack() ? ChangeAct.Through.TAKING_BACK : ChangeAct.Through.IMPORT;
    }

    private ChangeAct change(
            Revision revision,
            List<ChangedPart> touched,
            ChangeAct.Through through,
            Map<Long, Acts.KnownCase> known,
            Question asked) {
        boolean ofActor = asked.examined().isOfActor(revision.organisation(), revision.country());
        return ChangeActBuilder.builder()
                .revision(revision.id())
                .at(revision.recordedAt())
                .username(revision.username())
                .onBehalfOf(revision.onBehalfOf())
                .role(revision.role())
                .organisation(revision.organisation())
                .country(revision.country())
                .through(through)
                .parts(touched.stream()
                        .filter(part -> isTold(part, known, ofActor, asked))
                        .map(part -> new ChangeAct.Part(
                                part.subject(),
                                part.action(),
                                named(part.cases(), known, ofActor),
                                part.name(),
                                told(part),
                                isOpen(part, asked) ? part.records() : null))
                        .toList())
                .requestId(revision.requestId())
                .build();
    }

    private static List<String> told(ChangedPart part) {
        var others = TOLD_AS.getOrDefault(part.subject(), Map.of());
        return part.fields().stream()
                .map(field -> others.getOrDefault(field, field))
                .distinct()
                .sorted()
                .toList();
    }

    /** What is only counted names no cases: nobody knows how many of it are of one that is barred. */
    private static boolean isOpen(ChangedPart part, Question asked) {
        return part.action() != null || asked.hidden().isEmpty();
    }

    /** A part of a case that is barred is not told; by others than whom she examines, only what touches a case that she does. */
    private static boolean isTold(ChangedPart part, Map<Long, Acts.KnownCase> known, boolean ofActor, Question asked) {
        boolean barred = !part.cases().isEmpty() && asked.hidden().containsAll(part.cases());
        boolean examined = part.cases().stream().map(known::get).anyMatch(one -> one != null && one.examined());
        return !barred && (ofActor || examined);
    }

    /**
     * Files; of one that holds a case which is barred to her, or that others ordered of their cases, it is not told how much it holds. Of a
     * list of cases sum and size are never told: a list of few cases is found by them, trying what may be recorded of each.
     */
    List<FileAct> files(List<Object[]> found, Question asked) {
        var holding =
                acts.holdingHidden(found.stream().map(row -> (String) row[0]).toList(), asked.hidden());
        return told(found, row -> {
            boolean ofActor = asked.examined().isOfActor((String) row[4], (String) row[5]);
            boolean ofRegister = String.valueOf(row[6]).equals(REGISTER);
            boolean measured = !holding.contains(row[0]) && (ofActor || ofRegister);
            boolean weighed = measured && !String.valueOf(row[6]).equals(LIST);
            return FileActBuilder.builder()
                    .id((String) row[0])
                    .at((Instant) row[1])
                    .username((String) row[2])
                    .role((String) row[3])
                    .organisation((String) row[4])
                    .country((String) row[5])
                    .kind(String.valueOf(row[6]))
                    .format(String.valueOf(row[7]))
                    .of((String) row[8])
                    .asked(ofActor ? ofTheAct((String) row[9]) : null)
                    .recipientFingerprint((String) row[10])
                    .state(String.valueOf(row[11]))
                    .rows(measured ? (Long) row[12] : null)
                    .bytes(weighed ? (Long) row[13] : null)
                    .sha256(weighed ? (String) row[14] : null)
                    .endedAt((Instant) row[15])
                    .build();
        });
    }

    /** Registers. */
    List<RegisterAct> registers(List<Object[]> found) {
        return told(found, row -> RegisterActBuilder.builder()
                .id((String) row[0])
                .at((Instant) row[1])
                .username((String) row[2])
                .onBehalfOf((String) row[3])
                .organisation((String) row[4])
                .country((String) row[5])
                .format(String.valueOf(row[6]))
                .mode(String.valueOf(row[7]))
                .lookedAtOnly((Boolean) row[8])
                .state(String.valueOf(row[9]))
                .errors((Long) row[10])
                .endedAt((Instant) row[11])
                .revision((Long) row[12])
                .takenBackBy((String) row[13])
                .takenBackAt((Instant) row[14])
                .build());
    }

    private static <T> List<T> told(List<Object[]> found, Function<Object[], T> telling) {
        return found.stream().map(telling).toList();
    }
}
