package org.amparo.press;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A desk's method that records something: asked again under the same key ({@link Presses}), it records nothing, and the door answers
 * with what came of the first asking. Its answer is {@link Recorded}, a list of such, or none.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OncePerPress {

    /**
     * Whether it changes what is there already, so that what stands decides by itself about another content: by its version, or because
     * it is so already. What is not said to amend makes something new each time.
     */
    @Nonbinding
    boolean amends() default false;
}
