package org.amparo.testing;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.InjectionPoint;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;

/** Fills every {@code @Resource}, also of what Hibernate makes, with the bean of its type; names are not looked at. */
final class ServerResources implements ResourceInjectionServices {

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint field) {
        return () -> new ResourceReference<>() {
            @Override
            public Object getInstance() {
                return CDI.current().select((Class<?>) field.getType()).get();
            }

            @Override
            public void release() {
                // The container ends it.
            }
        };
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String name, String mappedName) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public void cleanup() {
        // It holds nothing.
    }
}
