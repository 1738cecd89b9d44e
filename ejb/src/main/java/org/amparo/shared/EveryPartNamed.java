package org.amparo.shared;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Like {@link NamedParts}, for what is made as a whole, such as a view: the parts are named one after the other, and one that is
 * left out does not compile either.
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
