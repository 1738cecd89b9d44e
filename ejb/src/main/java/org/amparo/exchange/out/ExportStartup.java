package org.amparo.exchange.out;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tidies up at the start after a server that stopped in the middle. */
@Singleton
@Startup
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportStartup {

    @Inject
    private ExportKeeper keeper;

    @PostConstruct
    void begin() {
        keeper.tidy();
    }
}
