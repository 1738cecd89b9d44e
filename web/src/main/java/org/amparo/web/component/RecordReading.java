package org.amparo.web.component;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a record in an expression, as in {@code row.number()}. Nearly all that pages show are records, and the resolver that
 * otherwise answers copies and searches all methods of the class at each call. Named in faces-config.xml.
 */
public class RecordReading extends ELResolver {

    /** The methods of a record without parameters, by name. */
    private static final ClassValue<Map<String, Method>> READ_BY = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return type.isRecord() && Modifier.isPublic(type.getModifiers())
                    ? Arrays.stream(type.getMethods())
                            .filter(method -> method.getDeclaringClass() == type
                                    && method.getParameterCount() == 0
                                    // Beside a method with a narrower type stands one that the compiler made, of the
                                    // same name.
                                    && !method.isBridge())
                            .collect(Collectors.toMap(Method::getName, Function.identity()))
                    : Map.of();
        }
    };

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] parameters) {
        if (base == null || name == null || (parameters != null && parameters.length > 0)) {
            return null;
        }
        var method = READ_BY.get(base.getClass()).get(name.toString());
        if (method == null) {
            return null;
        }
        context.setPropertyResolved(base, name);
        try {
            return method.invoke(base);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // A record is not written to.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
