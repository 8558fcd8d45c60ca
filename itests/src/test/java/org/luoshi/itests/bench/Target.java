package org.luoshi.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A server, and what it is asked.
 *
 * @param cookie who asks; empty when the server does not want to know
 * @param requests different requests, asked one after another
 */
record Target(String name, int port, String cookie, List<Request> requests) {
    /**
     * One request.
     *
     * @param bytes as it goes over the wire
     * @param status of the right answer
     * @param answerLength how many bytes its body has; -1 when each has its own
     */
    record Request(String path, byte[] bytes, int status, int answerLength) {}

    /** One that enters the same JSON again and again. */
    static Target writing(String name, int port, String cookie, String token, String path, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: application/json\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\nX-CSRF-Token: "
                        + token + "\r\nX-Non-Secret: 1\r\nCookie: " + cookie + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, bytes, head.length, content.length);
        return new Target(name, port, cookie, List.of(new Request(path, bytes, HttpURLConnection.HTTP_CREATED, -1)));
    }

    static Target of(String name, int port, String cookie, List<String> paths) {
        Target empty = new Target(name, port, cookie, List.of());
        return new Target(name, port, cookie, paths.stream().map(empty::request).toList());
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    /** The body of the answer. */
    byte[] answer(Request request) {
        return answer(request.path());
    }

    /** Two servers answer the same bytes. */
    void mustAnswerAs(Target other) {
        for (Request request : requests) {
            byte[] mine = answer(request);
            byte[] theirs = other.answer(request);
            if (!Arrays.equals(mine, theirs)) {
                throw new Missing("The answers to " + request.path() + " differ: see " + keep(mine) + " and "
                        + other.keep(theirs));
            }
        }
    }

    private Path keep(byte[] body) {
        try {
            return Files.write(Settings.FOLDER.resolve("answer-of-" + name + ".json"), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Request request(String path) {
        String text = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: application/json\r\n"
                + "Accept-Language: zh-CN\r\n" + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n";
        return new Request(
                path, text.getBytes(StandardCharsets.US_ASCII), HttpURLConnection.HTTP_OK, answer(path).length);
    }

    private byte[] answer(String path) {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + path);
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestProperty("Accept", "application/json");
            connection.setRequestProperty("Accept-Language", "zh-CN");
            connection.setRequestProperty("Cookie", cookie);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new Missing(name + " answered " + path + " with " + connection.getResponseCode() + ".");
            }
            try (InputStream body = connection.getInputStream()) {
                return body.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
