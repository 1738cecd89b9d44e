package org.amparo.services;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.ReadsCase;
import org.amparo.casefile.CaseOpening;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.OpenCase;
import org.amparo.plausibility.Questions;
import org.amparo.press.OncePerPress;
import org.amparo.security.Callers;
import org.amparo.security.Roles;

/** Opens a case together with what was given or planned at once, in one transaction and one revision. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class IntakeDesk {

    @Inject
    private Callers callers;

    @Inject
    private CaseOpening opening;

    @Inject
    private ServiceLogging logging;

    /** Opens the case and logs the services: all, or nothing. */
    @ReadsCase("case-opened")
    @OncePerPress
    public CaseView open(@Valid OpenCase order, List<@Valid LogService> services) {
        var caller = callers.current();
        var given = services == null ? List.<LogService>of() : services;
        var questions = Questions.of(confirmed(order, given));
        var opened = opening.open(order, caller, questions);
        for (int i = 0; i < given.size(); i++) {
            String at = "services[" + i + "].";
            logging.add(opened.found(), given.get(i), caller, null, questions, fact -> at + fact.field());
        }
        questions.mustBeAnswered();
        return opened.view();
    }

    /** What is confirmed of the case or of a service; it is one order. */
    private static Set<String> confirmed(OpenCase order, List<LogService> services) {
        return Stream.concat(
                        Stream.ofNullable(order.confirmed()), services.stream().map(LogService::confirmed))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
