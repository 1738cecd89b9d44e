package org.amparo.web.casefile;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.casefile.drafts.DraftView;
import org.amparo.press.Presses;
import org.amparo.security.DataCategory;
import org.amparo.shared.RuleViolation;
import org.amparo.web.language.Format;
import org.amparo.web.language.Messages;
import org.amparo.web.problem.Overtaken;

/**
 * Keeps what is typed into a page's forms, word for word and before it is checked, so that a draft also brings back what is not
 * finished. The page's script puts it into the fields again; it is checked when it is sent.
 */
@Named("draft")
@ViewScoped
public class DraftKeeper implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String VERSION = "version";
    private static final String FORMS = "forms";
    private static final String PRESS = "press";

    @Inject
    private DraftDesk desk;

    @Inject
    private Presses presses;

    @Inject
    private CaseReading reading;

    @Inject
    private Messages messages;

    @Inject
    private Format format;

    private String name;
    private String caseNumber;
    private int version;
    private int writtenOn;
    private final Map<String, String> kept = new TreeMap<>();
    private final Map<String, String> toFill = new TreeMap<>();
    private Set<DataCategory> shown = Set.of();
    private boolean thrownAway;
    private Instant savedAt;
    private String state;
    private boolean over;
    private boolean goingOn;
    private String press;

    /** Brings back what was typed into a form that belongs to no case yet. */
    public void open(String form) {
        open(form, null, 0);
    }

    /** Fills in what was typed on another screen of the form; nothing has to be said of it. */
    public void goOn(String form) {
        open(form);
        goingOn = savedAt != null;
        savedAt = null;
    }

    /** Whether the fields are filled without a word. */
    public boolean isGoingOn() {
        return goingOn;
    }

    /** Brings back what was typed into a form of a case; the version tells whether anybody has changed it since. */
    public void open(String form, String ofCase, int read) {
        name = form;
        caseNumber = ofCase;
        version = read;
        writtenOn = read;
        var draft = desk.find(place());
        press = presses.keyOf(form + '/' + ofCase);
        shown = Set.copyOf(draft.open());
        thrownAway = draft.thrownAway();
        if (draft.isThere()) {
            bringBack(draft);
        }
    }

    /**
     * Refuses a page with a draft of a case of which more was open when the draft was brought back.
     *
     * @throws Overtaken where something has been closed
     * @throws org.amparo.shared.NotFound where the case is not in the caller's scope any more
     */
    void mustBeAsOpenAsItWas() {
        if (caseNumber != null) {
            Overtaken.unless(reading.sight(caseNumber).categories().containsAll(shown));
        }
    }

    private void bringBack(DraftView draft) {
        savedAt = draft.savedAt();
        try (var reader = Json.createReader(new StringReader(draft.fields()))) {
            var all = reader.readObject();
            writtenOn = all.getInt(VERSION);
            press = all.getString(PRESS, press);
            all.getJsonObject(FORMS).forEach((form, fields) -> kept.put(form, fields.toString()));
        }
        toFill.putAll(kept);
    }

    private DraftPlace place() {
        return new DraftPlace(name, caseNumber);
    }

    /** Keeps what the request carries; nothing once the form has been saved, for the two can overtake each other. */
    public synchronized void keep() {
        if (name == null || over) {
            return;
        }
        readRequest();
        try {
            state = messages.of("draft.saved", format.moment(desk.keep(place(), written(), shown)));
        } catch (RuleViolation notKept) {
            state = messages.of("rule." + notKept.code());
        }
    }

    private void readRequest() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        sent.forEach((form, itself) -> {
            if (itself.length == 1 && itself[0].equals(form)) {
                var fields = Json.createObjectBuilder();
                sent.forEach((field, values) -> {
                    if (field.startsWith(form + ':')) {
                        fields.add(field, Json.createArrayBuilder(Arrays.asList(values)));
                    }
                });
                kept.put(form, fields.build().toString());
                toFill.remove(form);
            }
        });
    }

    private String written() {
        return Json.createObjectBuilder()
                .add(VERSION, writtenOn)
                .add(PRESS, press)
                .add(FORMS, object(kept))
                .build()
                .toString();
    }

    private static JsonObject object(Map<String, String> fieldsByForm) {
        var forms = Json.createObjectBuilder();
        fieldsByForm.forEach((form, fields) -> {
            try (var reader = Json.createReader(new StringReader(fields))) {
                forms.add(form, reader.readObject());
            }
        });
        return forms.build();
    }

    /** Ends the draft, for what was typed has been saved. */
    public synchronized void close() {
        over = true;
        desk.discard(place());
    }

    /** Throws away what was typed and shows the page as it is recorded. */
    public String discard() {
        close();
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }

    /** Throws away what was typed and leads to a page of the case, or of none. */
    public String leave(String view) {
        close();
        return view + "?faces-redirect=true" + (caseNumber == null ? "" : "&case=" + caseNumber);
    }

    /** Whether something typed before was brought back. */
    public boolean isBroughtBack() {
        return savedAt != null;
    }

    /** Whether something typed before is gone, for it held what is closed to her by now. */
    public boolean isThrownAway() {
        return thrownAway;
    }

    /** Whether the record has been changed since the draft was begun. */
    public boolean isOutdated() {
        return writtenOn != version;
    }

    /** What the page's script has to fill in: values by field, by form; what was sent from a form is in the form itself. */
    public String getFields() {
        var faces = FacesContext.getCurrentInstance();
        toFill.keySet()
                .removeAll(faces.getExternalContext().getRequestParameterMap().keySet());
        return object(toFill).toString();
    }

    /**
     * Key of the press that saves it, for the form to carry: the draft's own, so that it is one press wherever the draft is opened, and
     * that of a form which nobody has typed into yet until something is recorded.
     */
    public String getPress() {
        return press;
    }

    public void setPress(String press) {
        this.press = press;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    /** What became of the last keystrokes, or null. */
    public String getState() {
        return state;
    }
}
