package org.amparo.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A transaction around a test's own work. */
@ApplicationScoped
class OneTransaction {

    @Transactional
    <T> T of(Supplier<T> work) {
        return work.get();
    }
}
