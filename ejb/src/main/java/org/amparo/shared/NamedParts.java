package org.amparo.shared;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a record made by its parts' names, through the builder that the build generates beside it: two swapped values do not compile.
 * A part that is not named is null or false, as in a command that does not give it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        addClassRetainedGenerated = true,
                        addStaticBuilder = false,
                        enableGetters = false,
                        enableWither = false,
                        inheritComponentAnnotations = false))
public @interface NamedParts {}
