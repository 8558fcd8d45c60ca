package org.luoshi.itests.bench;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection that asks, waits for the whole answer, and asks again. */
final class LoadConnection {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final int HEAD_END = 4;
    private static final int BUFFER = 64 * 1024;
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private final Target target;
    private final SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(BUFFER);
    private Target.Request request;
    private long sentAt;
    private int expected;
    private boolean chunked;
    private boolean answered;

    LoadConnection(Target target, Selector selector) throws IOException {
        this.target = target;
        this.channel = SocketChannel.open(target.address());
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(Target.Request next) throws IOException {
        request = next;
        received.clear();
        expected = -1;
        sentAt = System.nanoTime();
        ByteBuffer bytes = ByteBuffer.wrap(next.bytes());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Nanoseconds that the answer took, -1 while it is not complete. */
    long receive() throws IOException {
        if (channel.read(received) < 0) {
            throw new Missing(target.name() + " closed a connection.");
        }
        if (expected < 0) {
            expected = expected();
        }
        if (expected < 0 || received.position() < expected || !complete()) {
            return -1;
        }
        answered = true;
        return System.nanoTime() - sentAt;
    }

    boolean hasAnswered() {
        return answered;
    }

    void close() throws IOException {
        channel.close();
    }

    /** How long the answer is at least, headers included; -1 while they are not complete. */
    private int expected() {
        String text = received(0);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return -1;
        }
        String head = text.substring(0, end);
        Matcher length = LENGTH.matcher(head);
        chunked = head.contains(CHUNKED);
        int told = !chunked && length.find() ? Integer.parseInt(length.group(1)) : -1;
        boolean right = head.startsWith("HTTP/1.1 " + request.status() + " ")
                && (chunked || told >= 0 && (request.answerLength() < 0 || told == request.answerLength()));
        if (!right) {
            throw new Missing(target.name() + " answered " + request.path() + " with something else than expected ("
                    + request.status() + ", " + request.answerLength() + " bytes): " + head);
        }
        return end + HEAD_END + Math.max(request.answerLength(), Math.max(told, 0));
    }

    private boolean complete() {
        return !chunked || received(received.position() - LAST_CHUNK.length()).equals(LAST_CHUNK);
    }

    private String received(int from) {
        return new String(received.array(), from, received.position() - from, StandardCharsets.ISO_8859_1);
    }
}
