package org.amparo.press;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.amparo.security.Callers;

/**
 * Takes the key of a press before the act, in the act's own transaction, and notes after it what came of it. So key and record are
 * written together or not at all: an act that is refused leaves its key for the mended one.
 */
@Interceptor
@OncePerPress
@Priority(Interceptor.Priority.APPLICATION - 1)
public class PressKeeper {

    @Inject
    private CurrentPress current;

    @Inject
    private KeptPresses presses;

    @Inject
    private Callers callers;

    /** Lets the act be done, unless it was. */
    @AroundInvoke
    public Object once(InvocationContext call) throws Exception {
        var key = current.take();
        if (key.isEmpty()) {
            return call.proceed();
        }
        var method = call.getMethod();
        var press = presses.of(
                callers.current(),
                method.getDeclaringClass().getSimpleName() + '.' + method.getName(),
                key.get(),
                SentBody.of(call.getParameters()));
        boolean amends = method.getAnnotation(OncePerPress.class).amends();
        if (presses.find(press).isPresent()) {
            throw new PressedBefore(press, amends, null);
        }
        presses.take(press, amends);
        Object answer = call.proceed();
        press.led(RecordName.all(answer));
        return answer;
    }
}
