package org.amparo.launcher;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a record made by its parts' names, one after the other, through the builder that the build generates beside it: two swapped
 * values do not compile, nor does a part that is left out.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        addClassRetainedGenerated = true,
                        addStaticBuilder = false,
                        builderMode = RecordBuilder.BuilderMode.STAGED,
                        enableGetters = false,
                        enableWither = false,
                        inheritComponentAnnotations = false))
public @interface EveryPartNamed {}
