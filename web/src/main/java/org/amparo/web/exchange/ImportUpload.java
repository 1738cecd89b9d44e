package org.amparo.web.exchange;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.exchange.in.DateOrder;
import org.amparo.exchange.in.Encoding;
import org.amparo.exchange.in.ImportFormat;
import org.amparo.exchange.in.ImportMode;
import org.amparo.exchange.in.RegisterAnswer;
import org.amparo.exchange.in.StartImport;
import org.amparo.exchange.in.StartImportBuilder;
import org.amparo.web.problem.InvalidInput;
import org.amparo.web.problem.InvalidInput.Fault;

/** A file as a program brings it, with the fields beside it that {@link ImportForm} describes; read part by part. */
final class ImportUpload {

    private static final String FILE = "file";
    private static final int LONGEST_FIELD = 300;
    private static final String DATE_ORDERS =
            Stream.of(DateOrder.values()).map(DateOrder::code).collect(Collectors.joining(", "));

    private final HttpServletRequest request;
    private final Part file;

    /**
     * Reads what a request has brought.
     *
     * @throws InvalidInput not-null of the file, unknown-property, given-twice: a misspelt field would be taken for one that is left out
     */
    ImportUpload(HttpServletRequest request) {
        this.request = request;
        mustBeKnown();
        file = part(FILE);
        if (file == null) {
            throw new InvalidInput(FILE, "not-null");
        }
    }

    private void mustBeKnown() {
        var known = Arrays.stream(ImportForm.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        var given = parts().stream().map(Part::getName).toList();
        var faults = new LinkedHashSet<>(given)
                .stream()
                        .filter(name -> !known.contains(name) || Collections.frequency(given, name) > 1)
                        .map(name -> new Fault(name, known.contains(name) ? "given-twice" : "unknown-property"))
                        .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** What the file holds. */
    InputStream file() throws IOException {
        return file.getInputStream();
    }

    /** What is asked for it. */
    StartImport order() {
        String format = text("format");
        String mode = text("mode");
        String name = file.getSubmittedFileName();
        return StartImportBuilder.builder()
                .format(
                        format == null
                                ? ImportFormat.REGISTER
                                : ImportFormat.of(format)
                                        .orElseThrow(() -> new InvalidInput("format", "not-one-of", "register, ctdc")))
                .mode(
                        mode == null
                                ? ImportMode.INSERT
                                : ImportMode.of(mode)
                                        .orElseThrow(() -> new InvalidInput("mode", "not-one-of", "insert, upsert")))
                .dryRun(flag("dryRun"))
                .source(text("source"))
                .anotherRegister(flag("anotherRegister"))
                .sameRegister(flag("sameRegister"))
                .organisation(text("organisation"))
                .onBehalfOf(text("as"))
                .dates(dates(text("dates")))
                .encoding(encoding(text("encoding")))
                .fileName(name == null || name.isBlank() ? FILE : name.substring(Math.max(0, name.length() - 200)))
                .build();
    }

    private boolean flag(String field) {
        String given = text(field);
        if (given != null && !List.of("true", "false").contains(given)) {
            throw new InvalidInput(field, "not-yes-or-no");
        }
        return Boolean.parseBoolean(given);
    }

    static RegisterAnswer register(String code) {
        return code == null
                ? null
                : RegisterAnswer.of(code).orElseThrow(() -> new InvalidInput("register", "not-one-of", "same, other"));
    }

    static DateOrder dates(String code) {
        return code == null
                ? null
                : DateOrder.of(code).orElseThrow(() -> new InvalidInput("dates", "not-one-of", DATE_ORDERS));
    }

    static Encoding encoding(String code) {
        return code == null
                ? null
                : Encoding.of(code)
                        .orElseThrow(() -> new InvalidInput("encoding", "not-one-of", "utf-8, windows-1252"));
    }

    private String text(String field) {
        Part part = part(field);
        if (part == null) {
            return null;
        }
        if (part.getSize() > LONGEST_FIELD) {
            throw new InvalidInput(field, "size", 0, LONGEST_FIELD);
        }
        try (InputStream in = part.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? null : text;
        } catch (IOException e) {
            throw new BadRequestException(e);
        }
    }

    private Part part(String name) {
        return parts().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElse(null);
    }

    private Collection<Part> parts() {
        try {
            return request.getParts();
        } catch (RuntimeException | IOException | ServletException e) {
            throw new BadRequestException(e);
        }
    }
}
