package org.amparo.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amparo.reference.Code;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.reference.Labels;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.web.language.Format;
import org.amparo.web.language.Language;
import org.amparo.web.language.Messages;
import org.amparo.web.session.CurrentUser;

/** The code lists to look at: they change with a new version alone. */
@Named("codeLists")
@RequestScoped
public class CodeListsPage {

    private static final String NAME = "codes.list.";
    private static final String ENGLISH = "en";
    private static final String SPANISH = "es";

    @Inject
    private CurrentUser user;

    @Inject
    private Language language;

    @Inject
    private Messages messages;

    @Inject
    private Format format;

    private String list;
    private CodeList shown;

    /** Lets in who keeps the system. */
    public void load() {
        user.mustBeOneOf(Roles.ADMINISTRATOR);
    }

    /** Finds the list that the address names. */
    public void loadList() {
        load();
        shown = Arrays.stream(CodeList.values())
                .filter(known -> known.key().equals(list))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** All lists that have codes of their own. */
    public List<CodeList> getLists() {
        return Arrays.stream(CodeList.values()).filter(list -> count(list) > 0).toList();
    }

    /** What a list is called in the user's language. */
    public String name(CodeList of) {
        return messages.of(NAME + of);
    }

    /** What a list is called in the other of the two languages. */
    public String nameElsewhere(CodeList of) {
        return Messages.text(new Locale(getOther()), NAME + of);
    }

    /** The language that is not the user's. */
    public String getOther() {
        return ENGLISH.equals(language.getCode()) ? SPANISH : ENGLISH;
    }

    /** Key of what that language is called. */
    public String getOtherLanguage() {
        return ENGLISH.equals(getOther()) ? "codes.english" : "codes.spanish";
    }

    /** What the list that is shown is called. */
    public String getShownName() {
        return name(shown);
    }

    /** What the list that is shown is called in the other language. */
    public String getShownElsewhere() {
        return nameElsewhere(shown);
    }

    /** How many codes a list has. */
    public int count(CodeList of) {
        return Codes.of(of).size();
    }

    /** The codes of the list in their order, those that are over included. */
    public List<Code> getCodes() {
        return Codes.of(shown);
    }

    /** What a code is called in Spanish, in the region. */
    public String spanish(Code code) {
        return Labels.label(code.list(), code.code(), new Locale(SPANISH));
    }

    /** What a code is called in English. */
    public String english(Code code) {
        return Labels.label(code.list(), code.code(), Locale.ENGLISH);
    }

    /** What other standards call it, each with the standard's name. */
    public List<String> standards(Code code) {
        List<String> named = new ArrayList<>();
        add(named, "HTCDS", code.htcds());
        add(named, "CTDC", code.ctdc());
        add(named, "IC-TIP", code.icTip());
        add(named, messages.of("codes.coalition"), code.corett());
        return named;
    }

    private static void add(List<String> named, String standard, String value) {
        if (value != null) {
            named.add(standard + ": " + value);
        }
    }

    /** From when until when it may be chosen. */
    public String validity(Code code) {
        if (code.validFrom() == null && code.validUntil() == null) {
            return messages.of("codes.always");
        }
        return String.join(
                " – ",
                code.validFrom() == null ? "" : format.date(code.validFrom()),
                code.validUntil() == null ? "" : format.date(code.validUntil()));
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }
}
