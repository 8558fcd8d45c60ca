package org.luoshi.platform.rest.problem;

import java.util.List;

/** The edge itself refuses the request, for a reason that the caller can mend. Its texts are messages of this bundle. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param status HTTP status
     * @param code identifier for programs; title and detail are the messages {@code problem.<code>.title} and
     *     {@code problem.<code>.detail}
     * @param arguments values for the places of the detail
     */
    public Refusal(int status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }
}
