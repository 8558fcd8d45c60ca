package org.luoshi.platform.rest.door;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.luoshi.platform.rest.application.Application;
import org.luoshi.platform.rest.application.ApplicationRegistry;
import org.luoshi.platform.rest.application.UsageMemory;
import org.luoshi.platform.rest.exchange.CallerGone;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.exchange.Exchange;
import org.luoshi.platform.rest.exchange.PlatformServices;
import org.luoshi.platform.rest.json.ProblemAnswer;
import org.luoshi.platform.rest.limit.RequestLimits;
import org.luoshi.platform.rest.problem.Problem;
import org.luoshi.platform.rest.problem.Problems;
import org.luoshi.platform.rest.problem.Refusal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Receives every request to {@code /api} and hands it to the application of the office function it is for. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/*")
@HttpWhiteboardServletAsyncSupported
public final class FrontDoor extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final String REQUEST_ID = "requestId";
    /** Less than half of the web server's threads: the others stay for those who do not bring files. */
    private static final int FILES_AT_ONCE = 24;

    private final ApplicationRegistry applications;
    private final CurrentExchange current;
    private final PlatformServices services;
    private final UsageMemory usage;
    private final RequestLimits limits;
    private final Semaphore files = new Semaphore(FILES_AT_ONCE);
    private final ProblemAnswer problems = new ProblemAnswer();

    /** A part of the way that may fail. */
    private interface Step {
        /** Tells whether the call goes on elsewhere. */
        boolean take() throws IOException;
    }

    @Activate
    public FrontDoor(
            @Reference ApplicationRegistry applications,
            @Reference CurrentExchange current,
            @Reference PlatformServices services,
            @Reference UsageMemory usage,
            @Reference RequestLimits limits) {
        this.applications = applications;
        this.current = current;
        this.services = services;
        this.usage = usage;
        this.limits = limits;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = new Call(request, response, new Exchange(request, response, services));
        SafeHeaders.on(response, call.exchange().requestId());
        boolean elsewhere = during(call, () -> receive(call));
        if (!elsewhere && call.leavesBody()) {
            Arrival.discard(request);
        }
    }

    /** What is wrong with a request for all to see is said before its body is there. */
    private boolean receive(Call call) throws IOException {
        HttpServletRequest request = call.request();
        SameSite.check(request);
        limits.check(call.exchange());
        long limit = BodyLimit.of(request);
        if (!BodyLimit.isAnnounced(request)) {
            answer(call, InputStream.nullInputStream());
        } else if (!BodyLimit.isJson(request)) {
            answerFile(call, new LimitedBody(request.getInputStream(), limit, files));
        } else if (Arrival.isComplete(request)) {
            answer(call, new ByteArrayInputStream(request.getInputStream().readNBytes((int) limit)));
        } else {
            Arrival.begin(request, limit, arrival -> arrived(call, arrival));
            return true;
        }
        return false;
    }

    private void arrived(Call call, Arrival arrival) {
        try {
            during(call, () -> {
                answer(call, arrival.body());
                return false;
            });
        } catch (IOException e) {
            LOG.debug("{}: the caller has hung up", call.exchange(), e);
        }
    }

    private boolean during(Call call, Step step) throws IOException {
        Exchange exchange = call.exchange();
        MDC.put(REQUEST_ID, exchange.requestId());
        current.begin(exchange);
        try {
            return step.take();
        } catch (CallerGone e) {
            LOG.debug("{}: the caller has hung up", exchange, e);
        } catch (Application.AnswerFailed e) {
            refuse(e.getCause(), call);
        } catch (RuntimeException e) {
            refuse(e, call);
        } finally {
            current.end();
            MDC.remove(REQUEST_ID);
        }
        return false;
    }

    private void answerFile(Call call, LimitedBody body) {
        try {
            answer(call, body);
        } finally {
            body.leave();
        }
    }

    private void answer(Call call, InputStream body) {
        String segment = call.segment();
        Application application = applications.enter(segment);
        if (application == null) {
            throw new Refusal(503, "unavailable");
        }
        try {
            application.answer(call.request(), call.response(), body);
        } finally {
            application.leave();
        }
        if (applications.isModule(segment)) {
            call.exchange()
                    .knownSession()
                    .ifPresent(session -> usage.saw(segment, session.viewer().personId()));
        }
    }

    private void refuse(Throwable error, Call call) throws IOException {
        Exchange exchange = call.exchange();
        Problem problem = Problems.of(error, exchange.toString());
        problems.write(call.response(), problem, exchange.locale(), exchange.requestId());
    }
}
