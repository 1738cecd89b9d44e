package org.amparo.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What is to be mended on the page, each with the field to go to. */
@Named("formProblems")
@RequestScoped
public class FormProblems {

    /**
     * One thing to mend.
     *
     * @param fieldId client id of its field
     * @param text what is wrong
     */
    public record Item(String fieldId, String text) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** The fields that were refused; empty when nothing was. */
    public List<Item> getItems() {
        var faces = FacesContext.getCurrentInstance();
        List<Item> items = new ArrayList<>();
        faces.getClientIdsWithMessages().forEachRemaining(id -> {
            if (id != null) {
                faces.getMessageList(id).stream()
                        .filter(message -> FacesMessage.SEVERITY_ERROR.equals(message.getSeverity()))
                        .forEach(message -> items.add(new Item(id, message.getSummary())));
            }
        });
        return items;
    }
}
