package org.luoshi.platform.rest.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.rest.SignInFailed;
import org.luoshi.platform.rest.TooManyAttempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into problem details: one translation for each kind of error. */
public final class Problems {
    private static final String RETRY_AFTER = "Retry-After";
    /** Seconds after which what is away is usually back. */
    private static final String SOON = "5";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Messages MESSAGES = Messages.of(Problems.class);

    private Problems() {}

    /** A text of the edge. */
    public static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** Problem whose title and detail are messages of this bundle. */
    public static Problem named(int status, String code, Object... arguments) {
        return Problem.of(
                status, code, text("problem." + code + ".title"), text("problem." + code + ".detail", arguments));
    }

    /**
     * Translates an error and logs it when somebody has to look after it.
     *
     * @param error what was thrown
     * @param what the request, for the log
     */
    public static Problem of(Throwable error, String what) {
        Problem problem = known(error);
        if (problem != null) {
            return problem;
        }
        if (LostConnection.isCauseOf(error)) {
            LOG.warn("{}: the database does not answer: {}", what, error.toString());
            return named(503, "unavailable").withHeader(RETRY_AFTER, SOON);
        }
        LOG.error("{} failed", what, error);
        return named(500, "internal");
    }

    private static Problem known(Throwable error) {
        if (error instanceof Refusal refusal) {
            Problem problem =
                    named(refusal.status(), refusal.code(), refusal.arguments().toArray());
            return switch (refusal.status()) {
                case 503 -> problem.withHeader(RETRY_AFTER, SOON);
                case 429 ->
                    problem.withHeader(RETRY_AFTER, refusal.arguments().get(0).toString());
                default -> problem;
            };
        }
        if (error instanceof InvalidInput invalid) {
            return invalid.isUsual() ? invalid(invalid.errors()) : asked(invalid);
        }
        if (error instanceof NotFound) {
            return named(404, "not-found");
        }
        if (error instanceof RuleViolation rule) {
            return Problem.of(409, rule.code(), text("problem.rule.title"), rule.explanation());
        }
        if (error instanceof Forbidden) {
            return named(403, "forbidden");
        }
        if (error instanceof VersionConflict conflict) {
            return conflict(conflict);
        }
        return lessCommon(error);
    }

    private static Problem lessCommon(Throwable error) {
        if (error instanceof ClassifiedContentRefused refused) {
            LocalizedText message = text("field.classified", refused.rule());
            return named(422, "non-secret-gate").withErrors(List.of(new FieldError(refused.field(), message)));
        }
        if (error instanceof Unavailable unavailable) {
            LOG.warn("not available: {}", unavailable.getMessage(), unavailable.getCause());
            return Problem.of(503, "unavailable", text("problem.unavailable.title"), unavailable.explanation())
                    .withHeader(RETRY_AFTER, SOON);
        }
        if (error instanceof SignInFailed failed) {
            return Problem.of(401, failed.code(), text("problem.sign-in-failed.title"), failed.explanation());
        }
        if (error instanceof TooManyAttempts attempts) {
            long seconds = Math.max(1, attempts.retryAfter().plusMillis(999).toSeconds());
            LocalizedText explanation =
                    attempts.explanation().orElseGet(() -> text("problem.too-many-attempts.detail", seconds));
            return Problem.of(429, "too-many-attempts", text("problem.too-many-attempts.title"), explanation)
                    .withHeader(RETRY_AFTER, Long.toString(seconds));
        }
        if (error instanceof ConstraintViolationException violations) {
            return invalid(violations.getConstraintViolations().stream()
                    .map(Problems::field)
                    .toList());
        }
        return null;
    }

    /** Some fields of the input are wrong. */
    static Problem invalid(List<FieldError> errors) {
        return named(422, "invalid-input", errors.size()).withErrors(errors);
    }

    /** What is missing is said in the problem itself: a page asks for it, nobody looks for the field. */
    private static Problem asked(InvalidInput invalid) {
        LocalizedText what = invalid.errors().get(0).message();
        return Problem.of(422, invalid.code(), text("problem.invalid-input.title"), what)
                .withErrors(invalid.errors());
    }

    private static FieldError field(ConstraintViolation<?> violation) {
        return new FieldError(violation.getPropertyPath().toString(), LocalizedText.verbatim(violation.getMessage()));
    }

    private static Problem conflict(VersionConflict conflict) {
        return named(412, "version-conflict").with(Map.of("current", conflict.current()));
    }
}
