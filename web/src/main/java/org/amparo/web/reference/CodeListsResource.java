package org.amparo.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.security.Callers;
import org.amparo.shared.NotFound;
import org.amparo.web.language.Language;
import org.amparo.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code lists: the same for every caller, and nothing of a case; whoever is no caller has none. */
@Path("/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Code lists")
public class CodeListsResource {

    @Inject
    private Callers callers;

    @Inject
    private Language language;

    /** The names of the lists. */
    @GET
    @Operation(operationId = "listCodeLists", summary = "Name the code lists")
    public List<String> names() {
        callers.current();
        return Arrays.stream(CodeList.values()).map(CodeList::key).toList();
    }

    /** The codes of a list with their words. */
    @GET
    @Path("/{list}")
    @Operation(
            operationId = "findCodeList",
            summary = "Read a code list",
            description =
                    "Codes in their order with label, definition and what other standards call them; without lang as Accept-Language wishes.")
    public List<CodeListEntry> codes(
            @PathParam("list") @Parameter(example = "service_kind") String list,
            @QueryParam("lang")
                    @Parameter(description = "Language of the words.", schema = @Schema(enumeration = {"es", "en"}))
                    String lang) {
        callers.current();
        var words = words(lang);
        var found = Arrays.stream(CodeList.values())
                .filter(known -> known.key().equals(list))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Codes.of(found).stream()
                .map(code -> CodeListEntry.of(code, words))
                .toList();
    }

    private Locale words(String lang) {
        if (lang == null || lang.isBlank()) {
            return language.getLocale();
        }
        if (!Language.SUPPORTED.contains(lang)) {
            throw new InvalidInput("lang", "not-one-of", String.join(", ", Language.SUPPORTED));
        }
        return new Locale.Builder()
                .setLocale(language.getLocale())
                .setLanguage(lang)
                .build();
    }
}
