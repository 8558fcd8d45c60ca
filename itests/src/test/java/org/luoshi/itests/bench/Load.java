package org.luoshi.itests.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks a server as fast as it answers, on so many connections that stay open. One thread over plain sockets: it costs
 * the machine little, and both sides the same.
 */
final class Load {
    private static final int LONGEST_MILLIS = 20_000;

    private final Target target;
    private long[] nanos = new long[1 << 16];
    private int answered;
    private int asked;

    private Load(Target target) {
        this.target = target;
    }

    /** What was measured while the load lasted. */
    record Slice(double perSecond, double p50Millis, double p99Millis) {}

    static Slice run(Target target, int connections, Duration duration) throws IOException {
        return new Load(target).run(connections, duration);
    }

    private Slice run(int connections, Duration duration) throws IOException {
        List<LoadConnection> open = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            // One by one: a crowd at the door would measure how many may wait there.
            for (int i = 0; i < connections; i++) {
                LoadConnection connection = new LoadConnection(target, selector);
                open.add(connection);
                connection.send(next());
                while (!connection.hasAnswered()) {
                    receive(selector);
                }
            }
            answered = 0;
            long begin = System.nanoTime();
            while (System.nanoTime() < begin + duration.toNanos()) {
                receive(selector);
            }
            return slice(System.nanoTime() - begin);
        } finally {
            for (LoadConnection connection : open) {
                connection.close();
            }
        }
    }

    private void receive(Selector selector) throws IOException {
        if (selector.select(LONGEST_MILLIS) == 0) {
            throw new Missing(target.name() + " did not answer within " + LONGEST_MILLIS + " ms.");
        }
        for (SelectionKey key : selector.selectedKeys()) {
            receive((LoadConnection) key.attachment());
        }
        selector.selectedKeys().clear();
    }

    private void receive(LoadConnection connection) throws IOException {
        long took = connection.receive();
        if (took >= 0) {
            if (answered == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * answered);
            }
            nanos[answered++] = took;
            connection.send(next());
        }
    }

    private Target.Request next() {
        return target.requests().get(asked++ % target.requests().size());
    }

    private Slice slice(long lasted) {
        long[] sorted = Arrays.copyOf(nanos, answered);
        Arrays.sort(sorted);
        return new Slice(answered * 1e9 / lasted, millis(sorted, 0.50), millis(sorted, 0.99));
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] / 1e6;
    }
}
