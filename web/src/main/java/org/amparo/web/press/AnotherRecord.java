package org.amparo.web.press;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.press.PressWithAnotherBody;
import org.amparo.press.RecordName;
import org.amparo.web.language.Messages;

/**
 * Asks whoever sends a form once more with other words whether she means another record: beside what was recorded, above what she has
 * typed. Her button alone sends the form as it stands under a new key, which is the button's own value; any other button asks again.
 */
public final class AnotherRecord {

    private static final String ASKED = AnotherRecord.class.getName();

    /** Where a page shows what a desk has recorded; what is not here stands on the page of the form itself. */
    private static final Map<String, Function<RecordName, String>> SHOWN = Map.of(
            "IntakeDesk", made -> "/casefile/file.xhtml?case=" + made.id(),
            "ServiceDesk", made -> "/services/list.xhtml?case=" + made.of(),
            "ImportDesk", made -> "/exchange/import.xhtml?id=" + made.id(),
            "WithdrawalDesk", made -> "/exchange/import.xhtml?id=" + made.id(),
            "ExportDesk", made -> "/exchange/exports.xhtml");

    private AnotherRecord() {}

    /** Remembers for the drawing of the page that it has to be asked. */
    public static void ask(FacesContext faces, PressWithAnotherBody refused) {
        faces.getAttributes().put(ASKED, refused);
    }

    /** Whether it is asked of a form that is being drawn. */
    public static boolean isAskedOf(FacesContext faces, UIForm form) {
        return faces.getAttributes().containsKey(ASKED) && form.isSubmitted();
    }

    /** Draws the question at the head of its form. */
    public static void draw(FacesContext faces, UIForm form, String ownAddress) throws IOException {
        var refused = (PressWithAnotherBody) faces.getAttributes().get(ASKED);
        var words = CDI.current().select(Messages.class).get();
        var writer = faces.getResponseWriter();
        writer.startElement("div", form);
        writer.writeAttribute("class", "message warn another-record", null);
        writer.writeAttribute("role", "alert", null);
        writer.writeAttribute("tabindex", "-1", null);
        text(writer, form, "p", words.of("press.asked"));
        writer.startElement("p", form);
        writer.startElement("a", form);
        writer.writeAttribute("href", address(faces, refused, ownAddress), null);
        writer.writeAttribute("target", "_blank", null);
        writer.writeAttribute("rel", "noopener", null);
        writer.writeText(words.of("press.see", number(refused)), null);
        writer.endElement("a");
        writer.endElement("p");
        text(writer, form, "p", words.of("press.another.help"));
        writer.startElement("button", form);
        writer.writeAttribute("type", "submit", null);
        writer.writeAttribute("class", "button secondary", null);
        writer.writeAttribute("name", pressed(faces, form), null);
        writer.writeAttribute("value", UUID.randomUUID(), null);
        writer.writeText(words.of("press.another"), null);
        writer.endElement("button");
        writer.startElement("input", form);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", PagePress.ANOTHER, null);
        writer.writeAttribute("value", pressed(faces, form), null);
        writer.endElement("input");
        writer.endElement("div");
    }

    private static void text(ResponseWriter writer, UIForm form, String element, String text) throws IOException {
        writer.startElement(element, form);
        writer.writeText(text, null);
        writer.endElement(element);
    }

    private static String address(FacesContext faces, PressWithAnotherBody refused, String ownAddress) {
        String desk = refused.operation().substring(0, refused.operation().indexOf('.'));
        var shown = SHOWN.get(desk);
        return shown == null || refused.names().isEmpty()
                ? ownAddress
                : faces.getExternalContext().getRequestContextPath()
                        + shown.apply(refused.names().get(0));
    }

    /** The number of the case that was opened, which says most; of anything else the link alone leads to it. */
    private static String number(PressWithAnotherBody refused) {
        return refused.operation().startsWith("IntakeDesk.") && !refused.names().isEmpty()
                ? " " + refused.names().get(0).id()
                : "";
    }

    /** The button that was pressed, which is pressed again. */
    private static String pressed(FacesContext faces, UIForm form) {
        return faces.getExternalContext().getRequestParameterMap().keySet().stream()
                .filter(name -> name.startsWith(form.getClientId(faces) + ':'))
                .filter(name -> faces.getViewRoot().findComponent(name) instanceof UICommand)
                .findFirst()
                .orElse("");
    }
}
