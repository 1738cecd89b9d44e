package org.amparo.exchange.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amparo.casefile.AmendCaseBuilder;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CloseCase;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.SectionsTextsBuilder;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.identification.CorrectDecision;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.reference.Today;
import org.amparo.services.AmendService;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.MoveService;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceView;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;

/** What people build on a case of an import. */
enum Built {
    SERVICE_LOGGED(Against.Kind.SERVICE) {
        @Override
        void on(String number) {
            log(number, ServiceKind.LEGAL);
        }
    },
    SERVICE_CORRECTED(Against.Kind.SERVICE) {
        @Override
        void on(String number) {
            var one = services(number).get(0);
            var order = LogServiceBuilder.builder()
                    .kind(ServiceKind.MEDICAL)
                    .startOn(one.startOn())
                    .build();
            IT.as(
                    Cast.ANA,
                    ServiceDesk.class,
                    desk -> desk.amend(number, one.id(), new AmendService(one.version(), order, "it was a slip")));
        }
    },
    SERVICE_MOVED_IN(Against.Kind.SERVICE) {
        @Override
        void on(String number) {
            String other = open(OpenCaseBuilder.builder().role(CaseRole.VICTIM).build());
            log(other, ServiceKind.LEGAL);
            var one = services(other).get(0);
            IT.as(
                    Cast.ANA,
                    ServiceDesk.class,
                    desk -> desk.move(other, one.id(), new MoveService(one.version(), number, "it was hers")));
        }
    },
    SECTION_AMENDED(Against.Kind.CASE) {
        @Override
        void on(String number) {
            var texts = SectionsTextsBuilder.builder().needsNow("a bed tonight").build();
            IT.as(
                    Cast.ANA,
                    CaseDesk.class,
                    desk -> desk.amend(
                            number,
                            AmendCaseBuilder.builder()
                                    .version(version(number))
                                    .reason("she came after all")
                                    .texts(texts)
                                    .build()));
        }
    },
    DECISION(Against.Kind.DECISION) {
        @Override
        void on(String number) {
            IT.as(
                    Cast.ANA,
                    IdentificationDesk.class,
                    desk -> desk.record(
                            number,
                            RecordDecisionBuilder.builder()
                                    .outcome(DecisionOutcome.REVOKED)
                                    .decidedOn(today().toString())
                                    .reasonCode("OTHER")
                                    .grounds("grounds")
                                    .build()));
        }
    },
    CORRECTION_PROPOSED(Against.Kind.DECISION) {
        @Override
        void on(String number) {
            List<DecisionView> ledger = IT.as(Cast.ANA, IdentificationDesk.class, desk -> desk.ledger(number));
            var wrong = ledger.get(1);
            var instead = RecordDecisionBuilder.builder()
                    .outcome(DecisionOutcome.CONFIRMED)
                    .decidedOn("2001-05-03")
                    .build();
            IT.as(
                    Cast.ANA,
                    IdentificationDesk.class,
                    desk -> desk.correct(
                            number, wrong.id(), new CorrectDecision(wrong.version(), false, instead, "it was a slip")));
        }
    },
    GRANT(Against.Kind.ACCESS) {
        @Override
        void on(String number) {
            var order = GrantAccessBuilder.builder()
                    .organisation(StandsAgainstTest.OFFICE)
                    .categories(List.of("PROFILE"))
                    .basis("REFERRAL")
                    .build();
            IT.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
        }
    },
    BAR(Against.Kind.ACCESS) {
        @Override
        void on(String number) {
            Closing.bar(number, Closing.MIA);
        }
    },
    ASSIGNMENT(Against.Kind.CASE) {
        @Override
        void on(String number) {
            IT.as(
                    Cast.EVA,
                    AssignmentDesk.class,
                    desk -> desk.assign(number, new AssignCase(version(number), "ana", "her turn now")));
        }
    },
    DEPENDANT(Against.Kind.DEPENDANT) {
        @Override
        void on(String number) {
            open(OpenCaseBuilder.builder()
                    .role(CaseRole.DEPENDANT)
                    .linkedCase(number)
                    .build());
        }
    },
    SAME_PERSON(Against.Kind.PERSON) {
        @Override
        void on(String number) {
            open(OpenCaseBuilder.builder()
                    .role(CaseRole.VICTIM)
                    .samePersonAs(number)
                    .build());
        }
    },
    CLOSED(Against.Kind.CASE) {
        @Override
        void on(String number) {
            IT.as(
                    Cast.ANA,
                    CaseDesk.class,
                    desk -> desk.close(number, new CloseCase(version(number), null, "PLAN_COMPLETED", null)));
        }
    },
    DRAFT(Against.Kind.DRAFT) {
        @Override
        void on(String number) {
            IT.as(Cast.ANA, DraftDesk.class, desk -> desk.keep(new DraftPlace("service-1", number), "typed", Set.of()));
        }
    };

    private static final BelowHttp IT = BelowHttp.shared();

    final Against.Kind kind;

    Built(Against.Kind kind) {
        this.kind = kind;
    }

    abstract void on(String number);

    static LocalDate today() {
        return IT.bean(Today.class).in("GTM");
    }

    static int version(String number) {
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version();
    }

    static List<ServiceView> services(String number) {
        return IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.of(number));
    }

    static void log(String number, ServiceKind kind) {
        var order = LogServiceBuilder.builder().kind(kind).startOn(today()).build();
        IT.as(Cast.ANA, ServiceDesk.class, desk -> desk.log(number, order));
    }

    static String open(OpenCase order) {
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(order)).number();
    }
}
