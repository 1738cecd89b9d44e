package org.amparo.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.amparo.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programs' face of the system: everything below {@code /api/v1}, with a bearer token only. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Amparo",
                        version = "v1",
                        description =
                                "Anonymised cases of assistance to victims of human trafficking: cases, status decisions,"
                                        + " services, history, access and the annual report. A member that is missing from an"
                                        + " answer is null: unknown, or not for the caller's eyes.",
                        license = @License(name = "EUPL-1.2", url = "https://joinup.ec.europa.eu/collection/eupl")),
        security = @SecurityRequirement(name = "token"),
        tags = {
            @Tag(name = "Work", description = "What waits for the caller, list by list."),
            @Tag(name = "Cases", description = "Open, read, amend, hand over, close; history and reads."),
            @Tag(name = "Decisions", description = "The ledger of decisions on victim status."),
            @Tag(name = "Services", description = "What was planned for and given to the person of a case."),
            @Tag(name = "Grants", description = "Who else may see a case, what of it and until when."),
            @Tag(name = "Bars", description = "From whom a case is hidden, whatever else would open it."),
            @Tag(name = "Organisations", description = "The institutions and associations for which users act."),
            @Tag(name = "Accounts", description = "Whom cases are assigned, opened and barred to."),
            @Tag(name = "Countries", description = "Who decides in each country, and by which rules it counts."),
            @Tag(name = "Oversight", description = "Who did what, for auditors."),
            @Tag(name = "Code lists", description = "The codes of all coded fields, with their words."),
            @Tag(name = "Statistics", description = "The annual report, the cases behind it, availability."),
            @Tag(name = "Exchange", description = "Registers in and out."),
            @Tag(name = "Exports", description = "Files of registers and lists, written beside the requests."),
            @Tag(name = "Caller", description = "Who the token speaks for.")
        },
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = Problem.class),
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "token",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description =
                                                "An access token of the realm amparo; a session cookie is no key.")))
public class RestApi extends Application {}
