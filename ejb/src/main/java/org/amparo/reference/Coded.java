package org.amparo.reference;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a record's component that it carries codes of a list, or one special answer: a {@code String} carries one, a list of
 * them as many as {@link CodeList#most()}. How it is stored, shown, asked for and told of in the history follows from it.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Coded {

    /** The list. */
    CodeList value();

    /** Whether a special answer may stand instead; else there is a code or nothing, and nothing stays nothing. */
    boolean orAnswer() default true;
}
