package org.luoshi.platform.rest.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.luoshi.platform.rest.Session;
import org.luoshi.platform.rest.exchange.Exchange;
import org.luoshi.platform.rest.exchange.PlatformServices;
import org.luoshi.platform.rest.json.ProblemAnswer;
import org.luoshi.platform.rest.limit.RequestLimits;
import org.luoshi.platform.rest.problem.Problems;
import org.luoshi.platform.rest.problem.Refusal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Opens the stream of live events, {@code GET /api/events}. It is a servlet of its own, because it never ends. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/events")
@HttpWhiteboardServletAsyncSupported
public final class LiveDoor extends HttpServlet {
    private final LiveStreams streams;
    private final PlatformServices services;
    private final RequestLimits limits;
    private final ProblemAnswer problems = new ProblemAnswer();

    @Activate
    public LiveDoor(
            @Reference LiveStreams streams, @Reference PlatformServices services, @Reference RequestLimits limits) {
        this.streams = streams;
        this.services = services;
        this.limits = limits;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response, services);
        try {
            check(request, exchange);
            open(request, response, exchange);
        } catch (RuntimeException e) {
            problems.write(response, Problems.of(e, exchange.toString()), exchange.locale(), exchange.requestId());
        }
    }

    private void check(HttpServletRequest request, Exchange exchange) {
        limits.check(exchange);
        if (!"GET".equals(request.getMethod())) {
            throw new Refusal(405, "method-not-allowed");
        }
        Session session = exchange.session().orElseThrow(() -> new Refusal(401, "not-signed-in"));
        if (session.mustChangePassword()) {
            throw new Refusal(403, "password-change-required");
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response, Exchange exchange) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("X-Content-Type-Options", "nosniff");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        LiveStream stream = new LiveStream(exchange.cookie().token(), exchange.origin(), context);
        context.addListener(new Ending(stream));
        context.getResponse().getOutputStream().setWriteListener(stream);
        streams.open(stream);
    }

    private record Ending(LiveStream stream) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            stream.over();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            stream.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            stream.end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Nobody starts it again.
        }
    }
}
