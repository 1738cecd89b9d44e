package org.amparo.testing;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.spi.InitialContextFactory;

/** The server's directory with the few names that the application looks up. */
public final class TestNaming implements InitialContextFactory {

    private static final Map<String, Object> NAMES = new ConcurrentHashMap<>();

    static void bind(String name, Object what) {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, TestNaming.class.getName());
        NAMES.put(name, what);
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) {
        return (Context) Proxy.newProxyInstance(
                TestNaming.class.getClassLoader(), new Class<?>[] {Context.class}, (context, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    Object found = method.getName().equals("lookup") ? NAMES.get(String.valueOf(arguments[0])) : null;
                    if (found == null) {
                        throw new NameNotFoundException(method.getName());
                    }
                    return found;
                });
    }
}
