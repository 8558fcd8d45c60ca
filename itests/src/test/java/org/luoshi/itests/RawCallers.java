package org.luoshi.itests;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/** Callers on bare connections: they begin a request and then send a bite now and then, or keep the connection. */
final class RawCallers implements AutoCloseable {
    private static final String ANSWER = "HTTP/1.1 ";

    private final List<Caller> all = new ArrayList<>();
    private final Timer timer = new Timer("dribblers", true);

    /** One of them. */
    private static final class Caller {
        private final Socket socket;
        private final StringBuilder answer = new StringBuilder();
        private boolean gone;

        Caller(Socket socket) {
            this.socket = socket;
        }

        synchronized void send(String text) {
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException hungUp) {
                gone = true;
            }
        }

        /** Whoever was answered stops: what is sent to a closed connection would take the answer away. */
        synchronized void dribble(String bite) {
            if (!gone && answer().isEmpty()) {
                send(bite);
            }
        }

        synchronized String answer() {
            try {
                byte[] bytes = socket.getInputStream()
                        .readNBytes(socket.getInputStream().available());
                answer.append(new String(bytes, StandardCharsets.ISO_8859_1));
            } catch (IOException hungUp) {
                gone = true;
            }
            return answer.toString();
        }

        int answers() {
            return answer().split(ANSWER, -1).length - 1;
        }

        synchronized boolean isHeld() {
            return !gone && answer().isEmpty();
        }

        synchronized void hangUp() throws IOException {
            gone = true;
            socket.close();
        }
    }

    private RawCallers() {}

    static RawCallers open(Installation installation, int count, String beginning) throws IOException {
        URI address = URI.create(installation.address());
        RawCallers callers = new RawCallers();
        for (int i = 0; i < count; i++) {
            Caller caller = new Caller(new Socket(address.getHost(), address.getPort()));
            callers.all.add(caller);
            caller.send(beginning);
        }
        return callers;
    }

    /** Has each of them send so much each time. */
    RawCallers every(Duration pause, String bite) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        all.forEach(caller -> caller.dribble(bite));
                    }
                },
                pause.toMillis(),
                pause.toMillis());
        return this;
    }

    /** How many were answered so. */
    long answered(String beginning) {
        return all.stream()
                .filter(caller -> caller.answer().startsWith(beginning))
                .count();
    }

    /** How many wait, neither answered nor hung up on. */
    long held() {
        return all.stream().filter(Caller::isHeld).count();
    }

    /** How many answers there were in all. */
    int answers() {
        return all.stream().mapToInt(Caller::answers).sum();
    }

    /**
     * Whoever was answered asks once more.
     *
     * @return how many answers there will be in all
     */
    int askAgain(String question) {
        int answers = answers();
        List<Caller> answered =
                all.stream().filter(caller -> caller.answers() > 0).toList();
        answered.forEach(caller -> caller.send(question));
        return answers + answered.size();
    }

    /** One who was answered leaves, and counts no longer. */
    void oneLeaves() throws IOException {
        Caller one =
                all.stream().filter(caller -> caller.answers() > 0).findFirst().orElseThrow();
        all.remove(one);
        one.hangUp();
    }

    @Override
    public void close() throws IOException {
        timer.cancel();
        for (Caller caller : all) {
            caller.hangUp();
        }
    }
}
