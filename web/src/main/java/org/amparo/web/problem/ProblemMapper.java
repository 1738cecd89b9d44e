package org.amparo.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers whatever a resource throws with a {@link Problem}; {@link ProblemKind} decides which. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final int FIRST_ERROR = 400;

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(Throwable thrown) {
        var answer = thrown instanceof WebApplicationException http ? http.getResponse() : null;
        if (answer != null && answer.getStatus() < FIRST_ERROR) {
            return answer;
        }
        var problem = problems.of(thrown);
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.ALLOW, answer == null ? null : answer.getHeaderString(HttpHeaders.ALLOW))
                .entity(problem)
                .build();
    }
}
