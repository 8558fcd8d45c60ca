package org.luoshi.platform.modules.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.modules.health.HealthChecks.Check;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Health for load balancers and scripts: {@code /health/live} while the process answers, {@code /health/ready} while the
 * platform may be sent requests; 503 otherwise, with each check and its reason.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({"/health/live", "/health/ready"})
public final class HealthServlet extends HttpServlet {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";
    /** Not well, and no reason to send people away. */
    private static final String WARN = "WARN";

    private final transient HealthChecks checks;

    @Activate
    public HealthServlet(@Reference HealthChecks checks) {
        this.checks = checks;
    }

    /** The answer. */
    record Health(String status, List<Line> checks) {}

    /** One check in the caller's language. */
    record Line(String name, String status, String reason) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ready = "/health/ready".equals(request.getServletPath());
        Health health = health(ready ? checks.ready() : List.of(), locale(request));
        response.setStatus(
                health.status().equals(UP) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        byte[] body = JSON.writeValueAsString(health).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static Health health(List<Check> found, Locale locale) {
        boolean up = found.stream().allMatch(Check::up);
        List<Line> lines = found.stream()
                .map(check ->
                        new Line(check.name(), status(check), check.reason().in(locale)))
                .toList();
        return new Health(up ? UP : DOWN, lines);
    }

    private static String status(Check check) {
        if (check.up()) {
            return check.warning() ? WARN : UP;
        }
        return DOWN;
    }

    /** Without a wish the machine's locale would come: scripts get the product's. */
    private static Locale locale(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
    }
}
