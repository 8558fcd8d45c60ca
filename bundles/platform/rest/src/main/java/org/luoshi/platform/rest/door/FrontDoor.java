package org.luoshi.platform.rest.door;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.luoshi.platform.rest.application.Application;
import org.luoshi.platform.rest.application.ApplicationRegistry;
import org.luoshi.platform.rest.application.UsageMemory;
import org.luoshi.platform.rest.exchange.CallerGone;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.exchange.Exchange;
import org.luoshi.platform.rest.exchange.PlatformServices;
import org.luoshi.platform.rest.json.ProblemAnswer;
import org.luoshi.platform.rest.problem.Problem;
import org.luoshi.platform.rest.problem.Problems;
import org.luoshi.platform.rest.problem.Refusal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Receives every request to {@code /api} and hands it to the application of the office function it is for. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/*")
public final class FrontDoor extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final String REQUEST_ID = "requestId";
    private static final int PREFIX = "/api/".length();

    private final ApplicationRegistry applications;
    private final CurrentExchange current;
    private final PlatformServices services;
    private final UsageMemory usage;
    private final ProblemAnswer problems = new ProblemAnswer();

    @Activate
    public FrontDoor(
            @Reference ApplicationRegistry applications,
            @Reference CurrentExchange current,
            @Reference PlatformServices services,
            @Reference UsageMemory usage) {
        this.applications = applications;
        this.current = current;
        this.services = services;
        this.usage = usage;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response, services);
        MDC.put(REQUEST_ID, exchange.requestId());
        current.begin(exchange);
        try {
            SafeHeaders.on(response, exchange.requestId());
            answer(request, response, exchange);
            if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                BodyLimit.discard(request);
            }
        } catch (CallerGone e) {
            LOG.debug("{}: the caller has hung up", exchange, e);
        } catch (Application.AnswerFailed e) {
            refuse(e.getCause(), exchange, request, response);
        } catch (RuntimeException e) {
            refuse(e, exchange, request, response);
        } finally {
            current.end();
            MDC.remove(REQUEST_ID);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exchange exchange)
            throws IOException {
        SameSite.check(request);
        InputStream body = BodyLimit.limited(request);
        String segment = segment(request.getRequestURI());
        Application application = applications.enter(segment);
        if (application == null) {
            throw new Refusal(503, "unavailable");
        }
        try {
            application.answer(request, response, body);
        } finally {
            application.leave();
        }
        if (applications.isModule(segment)) {
            exchange.knownSession()
                    .ifPresent(session -> usage.saw(segment, session.viewer().personId()));
        }
    }

    private void refuse(Throwable error, Exchange exchange, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = Problems.of(error, exchange.toString());
        problems.write(response, problem, exchange.locale(), exchange.requestId());
        if (problem.status() != HttpServletResponse.SC_REQUEST_TIMEOUT) {
            BodyLimit.discard(request);
        }
    }

    /** The part of the path behind {@code /api/}: identifier of a module, perhaps. */
    private static String segment(String path) {
        if (path.length() <= PREFIX) {
            return "";
        }
        int end = path.indexOf('/', PREFIX);
        return end < 0 ? path.substring(PREFIX) : path.substring(PREFIX, end);
    }
}
