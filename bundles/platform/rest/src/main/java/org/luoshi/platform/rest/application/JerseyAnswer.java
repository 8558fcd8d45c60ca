package org.luoshi.platform.rest.application;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.message.internal.HeaderUtils;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.luoshi.platform.rest.exchange.CallerGone;

/** Writes Jersey's answer straight into the servlet's. Answers are never suspended: live events have a servlet. */
final class JerseyAnswer implements ContainerResponseWriter {
    private final HttpServletResponse response;
    private Throwable failure;
    private IOException gone;

    JerseyAnswer(HttpServletResponse response) {
        this.response = response;
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse answer) {
        response.setStatus(answer.getStatus());
        for (Map.Entry<String, List<Object>> header : answer.getHeaders().entrySet()) {
            List<Object> values = header.getValue();
            if (values.size() == 1) {
                response.setHeader(header.getKey(), text(values.get(0)));
            } else {
                values.forEach(value -> response.addHeader(header.getKey(), text(value)));
            }
        }
        if (length >= 0) {
            response.setContentLengthLong(length);
        }
        try {
            return new Outlet(response.getOutputStream());
        } catch (IOException e) {
            throw new CallerGone(e);
        }
    }

    /** Jersey's own view asks every provider for every value, also for what is text or nearly so. */
    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof MediaType type && type.getParameters().isEmpty()) {
            return type.getType() + '/' + type.getSubtype();
        }
        return HeaderUtils.asString(value, RuntimeDelegate.getInstance());
    }

    @Override
    public boolean suspend(long timeout, TimeUnit unit, TimeoutHandler handler) {
        throw new UnsupportedOperationException("REST methods answer on the thread that asks");
    }

    @Override
    public void setSuspendTimeout(long timeout, TimeUnit unit) {
        throw new IllegalStateException("not suspended");
    }

    @Override
    public void commit() {
        // The servlet container commits when the request ends.
    }

    @Override
    public void failure(Throwable error) {
        failure = error;
    }

    /** Why the answer did not reach the caller, null when it did. */
    IOException gone() {
        return gone;
    }

    /** What could not be answered by the application, null when all went well. */
    Throwable failure() {
        return failure;
    }

    @Override
    public boolean enableResponseBuffering() {
        return false;
    }

    /** Goes on without the caller once the caller has hung up: that is no error of the application. */
    private final class Outlet extends FilterOutputStream {
        Outlet(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            attempt(() -> out.write(source, offset, length));
        }

        @Override
        public void flush() {
            // Jersey flushes behind every entity; unflushed, the container sends it whole and with its length.
        }

        @Override
        public void close() {
            attempt(out::close);
        }

        private void attempt(Output output) {
            if (gone == null) {
                try {
                    output.run();
                } catch (IOException e) {
                    gone = e;
                }
            }
        }
    }

    /** Something that is sent. */
    private interface Output {
        void run() throws IOException;
    }
}
