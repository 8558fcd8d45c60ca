package org.luoshi.platform.rest.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.platform.rest.RequestOrigin;

/**
 * The stream of one open page. Never blocks: what a slow page has not taken yet is replaced by what is newer, so that it
 * cannot pile up.
 */
final class LiveStream implements WriteListener {
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final String HEARTBEAT_KEY = "";

    private final String token;
    private final RequestOrigin origin;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Map<String, byte[]> sent = new HashMap<>();
    private final Map<String, byte[]> waiting = new LinkedHashMap<>();
    private boolean started;
    private boolean unflushed;
    private boolean ended;

    LiveStream(String token, RequestOrigin origin, AsyncContext context) throws IOException {
        this.token = token;
        this.origin = origin;
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        waiting.put("retry", "retry: 3000\n\n".getBytes(StandardCharsets.UTF_8));
    }

    String token() {
        return token;
    }

    RequestOrigin origin() {
        return origin;
    }

    /** Sends the topic's snapshot, unless the page has the same already. */
    synchronized void offer(String topic, byte[] json) {
        if (Arrays.equals(json, sent.put(topic, json))) {
            return;
        }
        byte[] head = ("event: " + topic + "\ndata: ").getBytes(StandardCharsets.UTF_8);
        byte[] event = Arrays.copyOf(head, head.length + json.length + 2);
        System.arraycopy(json, 0, event, head.length, json.length);
        event[event.length - 2] = '\n';
        event[event.length - 1] = '\n';
        send(topic, event);
    }

    /** Lets the page, and everything between, know that the stream is alive. */
    synchronized void beat() {
        send(HEARTBEAT_KEY, HEARTBEAT);
    }

    /** Ends the stream from this side. */
    synchronized void end() {
        if (!ended) {
            ended = true;
            context.complete();
        }
    }

    /** The stream has ended from the other side. */
    synchronized void over() {
        ended = true;
    }

    synchronized boolean isOver() {
        return ended;
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        started = true;
        drain();
    }

    @Override
    public void onError(Throwable error) {
        end();
    }

    private void send(String key, byte[] bytes) {
        waiting.remove(key);
        waiting.put(key, bytes);
        try {
            drain();
        } catch (IOException e) {
            end();
        }
    }

    private void drain() throws IOException {
        while (started && !ended && out.isReady()) {
            if (!waiting.isEmpty()) {
                String key = waiting.keySet().iterator().next();
                out.write(waiting.remove(key));
                unflushed = true;
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                return;
            }
        }
    }
}
