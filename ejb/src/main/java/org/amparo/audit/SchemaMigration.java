package org.amparo.audit;

import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date with the owner's account before Hibernate checks it against the entities. The application's own
 * account has no right to change a table.
 */
public class SchemaMigration implements Integrator {

    private static final String OWNER_DATA_SOURCE = "java:jboss/datasources/AmparoMigrationDS";

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(owner())
                .locations("classpath:db/migration")
                .placeholders(Map.of("accounts", accounts()))
                .load()
                .migrate();
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // Nothing of the migration outlives integrate().
    }

    private static DataSource owner() {
        try {
            return InitialContext.doLookup(OWNER_DATA_SOURCE);
        } catch (NamingException e) {
            throw new IllegalStateException("no data source for the migration account", e);
        }
    }

    private static String accounts() {
        String accounts = System.getenv("AMPARO_DB_ACCOUNTS");
        if (accounts == null || accounts.isBlank()) {
            throw new IllegalStateException("AMPARO_DB_ACCOUNTS is not set");
        }
        return accounts;
    }
}
