package org.amparo.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.InjectionPoint;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;

/**
 * Fills every {@code @Resource}, also of what Hibernate makes, with the bean of its type. One name is looked at: what a job does side by side
 * has threads beside the one in which jobs come one after the other.
 */
final class ServerResources implements ResourceInjectionServices {

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint field) {
        return () -> new ResourceReference<>() {
            @Override
            public Object getInstance() {
                return field.getAnnotated()
                                .getAnnotation(Resource.class)
                                .lookup()
                                .equals("java:module/concurrent/SideBySide")
                        ? ServerParts.beside()
                        : CDI.current().select((Class<?>) field.getType()).get();
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
