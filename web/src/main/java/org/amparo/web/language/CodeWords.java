package org.amparo.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.reference.Answer;
import org.amparo.reference.CodeList;
import org.amparo.reference.Labels;

/** What codes are called and what they mean, in the user's language; a page asks {@code labels.of('SEX', code)}. */
@Named("labels")
@RequestScoped
public class CodeWords {

    @Inject
    private Language language;

    @Inject
    private Messages messages;

    /** The label of a code or special answer; empty for null. */
    public String of(CodeList list, String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        // Screens say why nothing is known in fuller words than tables of figures do.
        return Answer.special(code).isPresent()
                ? messages.of("answer." + code)
                : Labels.label(list, code, language.getLocale());
    }

    /** The labels of all codes in one line, first one first; empty for null. */
    public String all(CodeList list, List<String> codes) {
        return codes == null ? "" : codes.stream().map(code -> of(list, code)).collect(Collectors.joining(", "));
    }

    /** What a code means; empty where its label says it all. */
    public String definition(CodeList list, String code) {
        return Labels.definition(list, code, language.getLocale()).orElse("");
    }
}
