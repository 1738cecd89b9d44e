package org.amparo.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.amparo.web.language.Messages;
import org.amparo.web.problem.AskedQuestions;

/** What is to be mended on the page, each with the field to go to. */
@Named("formProblems")
@RequestScoped
public class FormProblems {

    @Inject
    private AskedQuestions questions;

    @Inject
    private Messages messages;

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

    /** The fields that were refused and the questions that are open; empty where there are none. */
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
        questions
                .getOpen()
                .forEach(code -> items.add(new Item(AskedQuestions.boxOf(code), messages.of("rule." + code))));
        return items;
    }
}
