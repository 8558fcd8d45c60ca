package org.luoshi.platform.rest.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.Container;
import org.luoshi.platform.rest.exchange.CallerGone;

/** A running Jersey application. It ends when it has been retired and the last request inside has been answered. */
public final class Application {
    private final URI base;
    private final ApplicationHandler handler;
    private final List<Class<?>> resources;
    /** Requests inside, and one more until it is retired. */
    private final AtomicInteger inside = new AtomicInteger(1);

    /**
     * @param path path that its addresses start with, ending in a slash
     * @param config resources and providers
     * @param resources classes of the resources
     */
    Application(String path, ResourceConfig config, List<Class<?>> resources) {
        this.base = URI.create(path);
        this.handler = new ApplicationHandler(config);
        this.resources = List.copyOf(resources);
    }

    /** Classes of its resources. */
    List<Class<?>> resources() {
        return resources;
    }

    /** Tells whether a request may come in; if so, {@link #leave} has to be called when it has been answered. */
    boolean enter() {
        int now = inside.get();
        while (now > 0) {
            if (inside.compareAndSet(now, now + 1)) {
                return true;
            }
            now = inside.get();
        }
        return false;
    }

    /** A request has been answered. */
    public void leave() {
        if (inside.decrementAndGet() == 0) {
            handler.onShutdown(new Retired(handler));
        }
    }

    /** Tells whether somebody is waiting for an answer. */
    boolean isBusy() {
        return inside.get() > 1;
    }

    /** Lets nobody in any more once those inside have left. */
    void retire() {
        leave();
    }

    /**
     * Answers a request.
     *
     * @param body the request's body
     * @throws AnswerFailed when the answer could not be written
     * @throws CallerGone when nobody was left to receive it
     */
    public void answer(HttpServletRequest request, HttpServletResponse response, InputStream body) {
        ContainerRequest asked =
                new Asked(base, RequestAddress.of(request, base), request.getMethod(), handler.getConfiguration());
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            asked.headers(name, Collections.list(request.getHeaders(name)));
        }
        asked.setEntityStream(body);
        JerseyAnswer answer = new JerseyAnswer(response);
        asked.setWriter(answer);
        handler.handle(asked);
        if (answer.failure() != null) {
            throw new AnswerFailed(answer.failure());
        }
        if (answer.gone() != null) {
            throw new CallerGone(answer.gone());
        }
    }

    /** The application could not answer, not even with a problem. */
    public static final class AnswerFailed extends RuntimeException {
        AnswerFailed(Throwable cause) {
            super(cause);
        }
    }

    private record Retired(ApplicationHandler handler) implements Container {
        @Override
        public ResourceConfig getConfiguration() {
            return handler.getConfiguration();
        }

        @Override
        public ApplicationHandler getApplicationHandler() {
            return handler;
        }

        @Override
        public void reload() {
            throw new UnsupportedOperationException("a changed application is a new one");
        }

        @Override
        public void reload(ResourceConfig config) {
            reload();
        }
    }
}
