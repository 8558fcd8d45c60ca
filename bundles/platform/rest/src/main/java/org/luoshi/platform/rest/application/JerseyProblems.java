package org.luoshi.platform.rest.application;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.glassfish.jersey.server.ParamException;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.rest.problem.Problem;
import org.luoshi.platform.rest.problem.Problems;
import org.luoshi.platform.rest.problem.Refusal;

/** Translates what Jersey itself refuses: unknown addresses, methods, media types and malformed parameters. */
final class JerseyProblems {
    private JerseyProblems() {}

    static Problem of(WebApplicationException error, String what) {
        if (error instanceof ParamException parameter) {
            return malformed(parameter, what);
        }
        return switch (error.getResponse().getStatus()) {
            case 400 -> bodyOrRequest(error, what);
            case 404 -> Problems.named(404, "no-such-address");
            case 405 -> notAllowed(error);
            case 406 -> Problems.named(406, "not-acceptable");
            case 415 -> Problems.named(415, "unsupported-media-type");
            default -> Problems.of(error, what);
        };
    }

    private static Problem notAllowed(WebApplicationException error) {
        Problem problem = Problems.named(405, "method-not-allowed");
        String allowed =
                error instanceof NotAllowedException ? error.getResponse().getHeaderString("Allow") : null;
        return allowed == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allowed);
    }

    private static Problem bodyOrRequest(WebApplicationException error, String what) {
        return error.getCause() instanceof Refusal refusal
                ? Problems.of(refusal, what)
                : Problems.named(400, "bad-request");
    }

    /** A malformed part of the path names nothing that exists; a malformed query is input like any other. */
    private static Problem malformed(ParamException error, String what) {
        if (error instanceof ParamException.QueryParamException) {
            for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidInput invalid) {
                    return Problems.of(invalid, what);
                }
            }
            return Problems.of(new InvalidInput(error.getParameterName(), Problems.text("field.refused")), what);
        }
        if (error instanceof ParamException.PathParamException) {
            return Problems.named(404, "not-found");
        }
        return Problems.named(400, "invalid-header", error.getParameterName());
    }
}
