package org.amparo.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.amparo.it.support.TestEar;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.Organisations;
import org.amparo.security.Author;
import org.amparo.security.CallerBuilder;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Inside the server, in transactions that the web tier begins and ends: the revision is signed by the author bound to the
 * transaction, and without one nothing is committed.
 */
@ArquillianTest
@Tag("container")
class AuthorshipIT {

    /** Somebody whom the directory does not know. */
    private static final Author ANA = Author.of(CallerBuilder.builder()
            .account(999)
            .username("ana")
            .organisation("gt-svet")
            .organisationName("gt-svet")
            .organisationBrief("gt-svet")
            .country("GTM")
            .roles(Set.of("supervisor"))
            .build());

    @Inject
    private Organisations organisations;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @Resource(lookup = "java:jboss/datasources/AmparoDS")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestEar.with(AuthorshipIT.class);
    }

    @Test
    void a_change_without_an_author_is_not_committed() throws Exception {
        long revisions = number("select count(*) from revision");
        transaction.begin();
        end("pa-cnct");
        assertThrows(RollbackException.class, transaction::commit);
        assertEquals(revisions, number("select count(*) from revision"));
        assertEquals(0, number("select count(*) from organisation where code = 'pa-cnct' and valid_until is not null"));
    }

    @Test
    void a_change_in_a_transaction_of_the_web_tier_is_signed_by_the_author_bound_to_it() throws Exception {
        transaction.begin();
        bind(Author.system());
        end("ni-cnct");
        transaction.commit();
        assertEquals(
                1,
                number(
                        """
                        select count(*) from organisation_aud a join revision r on r.id = a.rev
                        where a.code = 'ni-cnct' and a.revend is null and a.valid_until is not null
                          and r.account_id = 1 and r.username = 'amparo' and r.country is null"""));
        assertEquals(
                1,
                number("select count(*) from organisation_aud where code = 'ni-cnct' and rev = 1 and revend > 1"
                        + " and revend_at is not null"));
    }

    @Test
    void an_author_whom_the_directory_does_not_know_commits_nothing() throws Exception {
        transaction.begin();
        bind(ANA);
        end("sv-cnct");
        assertThrows(RollbackException.class, transaction::commit);
        assertEquals(0, number("select count(*) from organisation where code = 'sv-cnct' and valid_until is not null"));
    }

    @Test
    void what_is_rolled_back_leaves_no_revision() throws Exception {
        long revisions = number("select count(*) from revision");
        transaction.begin();
        bind(ANA);
        end("mx-cit");
        transaction.rollback();
        assertEquals(revisions, number("select count(*) from revision"));
        assertEquals(0, number("select count(*) from organisation where code = 'mx-cit' and valid_until is not null"));
    }

    /** What {@code Callers} does with the caller of a token; there is no sign-in inside this server. */
    private void bind(Author author) throws ReflectiveOperationException {
        var bind = Author.class.getDeclaredMethod("bind", TransactionSynchronizationRegistry.class);
        bind.setAccessible(true);
        bind.invoke(author, registry);
    }

    private void end(String code) throws ReflectiveOperationException {
        var end = Organisation.class.getDeclaredMethod("end", LocalDate.class);
        end.setAccessible(true);
        end.invoke(organisations.byCode(code).orElseThrow(), LocalDate.of(2026, 1, 1));
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
