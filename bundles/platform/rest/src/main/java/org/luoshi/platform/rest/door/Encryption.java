package org.luoshi.platform.rest.door;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.luoshi.platform.rest.exchange.AcceptLanguage;
import org.luoshi.platform.rest.exchange.CallerAddress;
import org.luoshi.platform.rest.exchange.RequestIds;
import org.luoshi.platform.rest.exchange.UnsafeMethods;
import org.luoshi.platform.rest.json.ProblemAnswer;
import org.luoshi.platform.rest.problem.Problems;
import org.luoshi.platform.rest.settings.RestSettings;
import org.luoshi.platform.rest.tls.TlsSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Where HTTPS is offered, the plain port serves this machine only: scripts and health checks. Others who read are sent
 * to the encrypted port; others who write are refused, since what they sent could be read by anybody on the way.
 * Answers that are encrypted ask browsers to stay with that.
 */
@Component(service = Filter.class, configurationPid = RestSettings.PID)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class Encryption implements Filter {
    private static final String USUAL_PORT = "443";

    private final boolean wanted;
    private final String port;
    private final String remember;
    private final ProblemAnswer problems = new ProblemAnswer();

    @Activate
    public Encryption(RestSettings settings) {
        this(settings.https_port(), settings.hsts_seconds());
    }

    /**
     * @param port of HTTPS, as it was written
     * @param seconds that browsers shall remember; 0: they are not asked to
     */
    public Encryption(String port, int seconds) {
        this.wanted = TlsSettings.wanted(port);
        this.port = port.strip();
        this.remember = seconds > 0 ? "max-age=" + seconds : null;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.isSecure()) {
            if (remember != null) {
                ((HttpServletResponse) response).setHeader("Strict-Transport-Security", remember);
            }
        } else if (wanted && !CallerAddress.isThisMachine(request.getRemoteAddr())) {
            sendAway((HttpServletRequest) request, (HttpServletResponse) response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void sendAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String requestId = RequestIds.of(request.getHeader("X-Request-Id"));
        SafeHeaders.on(response, requestId);
        if (UnsafeMethods.contain(request.getMethod())) {
            Locale language = AcceptLanguage.of(request.getHeader("Accept-Language"));
            problems.write(
                    response,
                    Problems.named(403, "encrypted-only"),
                    language == null ? Locale.SIMPLIFIED_CHINESE : language,
                    requestId);
            return;
        }
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        response.setHeader("Location", elsewhere(request));
    }

    private String elsewhere(HttpServletRequest request) {
        String suffix = port.equals(USUAL_PORT) ? "" : ":" + port;
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "https://" + request.getServerName() + suffix + request.getRequestURI() + query;
    }
}
