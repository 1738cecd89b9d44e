package org.amparo.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.amparo.shared.CaseNumber;

/** Writes the access log beside the read itself, in the same transaction: no read without its row. */
@Interceptor
@ReadsCase
@Priority(Interceptor.Priority.APPLICATION)
public class ReadLogger {

    @Inject
    private ReadLog log;

    /** Logs a read that succeeded; a refused one has shown nothing. */
    @AroundInvoke
    public Object logged(InvocationContext call) throws Exception {
        Object result = call.proceed();
        var what = call.getMethod().getAnnotation(ReadsCase.class).value();
        CaseNumber.parse(String.valueOf(call.getParameters()[0])).ifPresent(number -> log.add(what, number));
        return result;
    }
}
