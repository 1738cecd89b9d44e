package org.amparo.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Makes a call of a desk one act of reading: what it shows is written beside it, in the same transaction. A call that is refused has
 * shown nothing and leaves no row.
 */
@Interceptor
@ReadsCase
@Priority(Interceptor.Priority.APPLICATION)
public class ReadLogger {

    @Inject
    private ReadLog log;

    /** Runs the call as an act, or as a part of the one that is under way. */
    @AroundInvoke
    public Object logged(InvocationContext call) throws Exception {
        boolean begun =
                log.begin(call.getMethod().getAnnotation(ReadsCase.class).value());
        Object result = call.proceed();
        if (begun) {
            log.end();
        }
        return result;
    }
}
