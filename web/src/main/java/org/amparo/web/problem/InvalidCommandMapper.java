package org.amparo.web.problem;

import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Goes before the server's own answer to an invalid command, which is no problem document and names our methods. */
@Provider
public class InvalidCommandMapper implements ExceptionMapper<ValidationException> {

    @Inject
    private ProblemMapper problems;

    @Override
    public Response toResponse(ValidationException invalid) {
        return problems.toResponse(invalid);
    }
}
