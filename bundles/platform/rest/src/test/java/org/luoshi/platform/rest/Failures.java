package org.luoshi.platform.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.SignedIn;

/** Fails in every way that is known. */
@Path("failures")
@SignedIn
public class Failures {
    /** Cannot be written as JSON. */
    public record Unwritable(String name) {
        public String broken() {
            throw new IllegalStateException("secret of the house");
        }

        public Unwritable self() {
            return this;
        }

        @com.fasterxml.jackson.annotation.JsonProperty
        public String getBroken() {
            return broken();
        }
    }

    @GET
    @Path("{kind}")
    public Object fail(@PathParam("kind") String kind) throws SQLException {
        LocalizedText words = LocalizedText.verbatim("in words");
        switch (kind) {
            case "not-found" -> throw new NotFound("matter", 1);
            case "forbidden" -> throw new Forbidden("matters.write");
            case "rule" -> throw new RuleViolation("matters.closed", words);
            case "input" ->
                throw new InvalidInput(List.of(new FieldError("title", words), new FieldError("steps[0].due", words)));
            case "reason" -> throw new InvalidInput("reason-required", new FieldError("reason", words));
            case "conflict" -> throw new VersionConflict(Map.of("title", "theirs"));
            case "classified" -> throw new ClassifiedContentRefused("mark", "title");
            case "unavailable" -> throw new Unavailable(words, new SQLException("down"));
            case "database" ->
                throw new IllegalStateException("no transaction", new SQLTransientConnectionException("pool is empty"));
            case "lost" -> throw new SQLException("broken pipe", "08006");
            case "unwritable" -> {
                return new Unwritable("x");
            }
            default -> throw new IllegalStateException("secret of the house");
        }
    }
}
