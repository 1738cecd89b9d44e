package org.amparo.statistics;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.resource.beans.spi.ManagedBeanRegistry;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Has Hibernate tell {@link CountedListeners} what it writes. Found by Hibernate as a service. */
public class CountedIntegrator implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        var services = factory.getServiceRegistry();
        var told = new CountedListeners(services.getService(ManagedBeanRegistry.class));
        var listeners = services.getService(EventListenerRegistry.class);
        // After Hibernate has found what is dirty, and before the first statement.
        listeners.appendListeners(EventType.FLUSH_ENTITY, told);
        listeners.prependListeners(EventType.PRE_INSERT, told);
        listeners.appendListeners(EventType.POST_INSERT, told);
        listeners.prependListeners(EventType.PRE_UPDATE, told);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // Listeners go with their factory.
    }
}
