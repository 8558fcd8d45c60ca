package org.luoshi.platform.rest.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import org.glassfish.jersey.server.internal.process.MappableException;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.rest.exchange.CallerGone;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.exchange.Exchange;
import org.luoshi.platform.rest.json.JsonBodies;
import org.luoshi.platform.rest.problem.Problem;
import org.luoshi.platform.rest.problem.Problems;

/** Answers every error of an application with problem details. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private final CurrentExchange current;
    private final JsonBodies bodies;
    private final Differences differences;

    ProblemMapper(CurrentExchange current, JsonBodies bodies, ObjectMapper mapper) {
        this.current = current;
        this.bodies = bodies;
        this.differences = new Differences(mapper);
    }

    @Override
    public Response toResponse(Throwable error) {
        Exchange exchange = current.get();
        Problem problem = problem(unwrap(error), exchange);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.body(exchange.locale(), exchange.requestId()));
        problem.headers().forEach(response::header);
        return response.build();
    }

    private Problem problem(Throwable error, Exchange exchange) {
        if (error instanceof CallerGone) {
            return Problems.named(400, "unreadable-body");
        }
        if (error instanceof WebApplicationException web) {
            return JerseyProblems.of(web, exchange.toString());
        }
        Problem problem = Problems.of(error, exchange.toString());
        return error instanceof VersionConflict conflict ? withDifferences(problem, conflict, exchange) : problem;
    }

    private Problem withDifferences(Problem problem, VersionConflict conflict, Exchange exchange) {
        try {
            return problem.with(differences.of(exchange.body(), conflict.current(), bodies.writer(exchange.locale())));
        } catch (IOException e) {
            throw new IllegalStateException("the current record cannot be written as JSON", e);
        }
    }

    private static Throwable unwrap(Throwable error) {
        boolean wrapper = error instanceof MappableException || error instanceof ProcessingException;
        return wrapper && error.getCause() != null ? unwrap(error.getCause()) : error;
    }
}
