package org.amparo.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.amparo.it.support.TestEar;
import org.amparo.security.Callers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Inside the server: without a token there is no caller, and the application works with the account that cannot rewrite history. */
@Tag("container")
@ArquillianTest
class SignInIT {

    @Inject
    private Callers callers;

    @Resource(lookup = "java:jboss/datasources/AmparoDS")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestEar.with(SignInIT.class);
    }

    @Test
    void nobody_is_a_caller_without_a_token() {
        assertThrows(EJBAccessException.class, () -> callers.current());
    }

    @Test
    void the_application_works_with_its_own_account() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertEquals("amparo", connection.getMetaData().getUserName().replaceAll("@.*", ""));
        }
    }
}
