package org.amparo.web.language;

import jakarta.faces.context.FacesContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What Faces itself says where a field has no words of its own: the keys of {@code messages} that begin as Faces' own do, in the
 * page's language; of a value that cannot be read always the same, for Faces would name the component. Named in faces-config.xml.
 */
public class FacesWords extends ResourceBundle {

    private static final String OF_FIELDS = "jakarta.faces.component.";
    private static final String OF_VALUES = "jakarta.faces.converter.";
    private static final String UNREADABLE = "jakarta.faces.component.UIInput.CONVERSION";
    private static final MissingResourceException NONE = new NotHere();

    /** Without the lines of where it was thrown: Faces asks some sixty times a page for a key that no bundle has to have. */
    private static final class NotHere extends MissingResourceException {

        private static final long serialVersionUID = 1L;

        NotHere() {
            super("Faces has words of its own", FacesWords.class.getName(), UNREADABLE);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        boolean ofValues = key.startsWith(OF_VALUES) && !key.endsWith("_detail");
        if (!ofValues && !key.startsWith(OF_FIELDS)) {
            throw NONE;
        }
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Messages.pattern(locale, key)
                .or(() -> ofValues ? Messages.pattern(locale, UNREADABLE) : Optional.empty())
                .orElseThrow(() -> NONE);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
