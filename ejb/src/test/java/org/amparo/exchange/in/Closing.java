package org.amparo.exchange.in;

import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.BarView;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;

/** What closes a case to an import, and to whose. */
enum Closing {
    ACCOUNT_BARRED(Closing.supervisor()),
    OPERATOR_BARRED(Closing.operator()),
    ORGANISATION_BARRED(Closing.operator()),
    OWNED_ELSEWHERE(Closing.supervisor()),
    OWNED_ELSEWHERE_AND_BROUGHT_BY_THE_OPERATOR(Closing.operator());

    private final Caller importer;

    Closing(Caller importer) {
        this.importer = importer;
    }

    Caller importer() {
        return importer;
    }

    void close(String number) {
        switch (this) {
            case ACCOUNT_BARRED -> bar(number, importer);
            case OPERATOR_BARRED -> barRow(number, "account_id", "account", "username", importer.username());
            case ORGANISATION_BARRED -> barRow(
                    number, "organisation_id", "organisation", "code", importer.organisation());
            default -> give(number, "gt-walls-office");
        }
    }

    /** Another supervisor of the deciding body. */
    static final Caller MIA = supervisor();

    static final Caller OPERATOR = operator();

    static BarView bar(String number, Caller whom) {
        return BelowHttp.shared()
                .as(
                        Cast.EVA,
                        BarDesk.class,
                        desk -> desk.set(
                                number,
                                BarAccessBuilder.builder()
                                        .user(whom.username())
                                        .reason("kin of hers")
                                        .build()));
    }

    /** A bar that a supervisor's desk does not offer: against somebody of another country. */
    static void barRow(String number, String column, String table, String name, String value) {
        BelowHttp.shared()
                .sql(
                        "insert into case_bar (version, public_id, case_id, " + column
                                + ", reason, begins_at) select 0, uuid(), f.id,"
                                + " w.id, '-', utc_timestamp(6) from case_file f, " + table
                                + " w where f.number = ? and w."
                                + name
                                + " = ?",
                        number,
                        value);
    }

    static void give(String number, String organisation) {
        BelowHttp.shared()
                .sql(
                        "update case_file set owner_id = (select id from organisation where code = ?) where number = ?",
                        organisation,
                        number);
    }

    private static Caller supervisor() {
        return Cast.caller("walls.mia", "gt-svet", "GTM", Roles.SUPERVISOR);
    }

    private static Caller operator() {
        return Cast.caller("walls.operator", "corett-st", "CRI", Roles.OPERATOR);
    }
}
