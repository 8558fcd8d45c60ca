package org.luoshi.platform.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.luoshi.platform.rest.problem.Problem;

/** Writes problem details where no application is there to do it. */
public final class ProblemAnswer {
    private final ObjectMapper mapper = JsonFormat.mapper();

    /** Answers with the problem, unless an answer is under way already. */
    public void write(HttpServletResponse response, Problem problem, Locale locale, String requestId)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        problem.headers().forEach(response::setHeader);
        response.getOutputStream().write(bytes(problem, locale, requestId));
    }

    /** The body of the answer. */
    public byte[] bytes(Problem problem, Locale locale, String requestId) {
        try {
            return mapper.writeValueAsBytes(problem.body(locale, requestId));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
