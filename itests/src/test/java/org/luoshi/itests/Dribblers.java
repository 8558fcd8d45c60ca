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

/** Callers who begin a request and then send a byte now and then. */
final class Dribblers implements AutoCloseable {
    private final List<Dribbler> all = new ArrayList<>();
    private Timer timer;

    /** One of them. */
    private static final class Dribbler {
        private final Socket socket;
        private final StringBuilder answer = new StringBuilder();
        private boolean gone;

        Dribbler(Socket socket) {
            this.socket = socket;
        }

        /** Whoever was answered stops: what is sent to a closed connection would take the answer away. */
        synchronized void dribble() {
            if (gone || !answer().isEmpty()) {
                return;
            }
            try {
                socket.getOutputStream().write('a');
            } catch (IOException hungUp) {
                gone = true;
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
    }

    private Dribblers() {}

    static Dribblers open(Installation installation, int count, String beginning) throws IOException {
        URI address = URI.create(installation.address());
        Dribblers dribblers = new Dribblers();
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket(address.getHost(), address.getPort());
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            dribblers.all.add(new Dribbler(socket));
        }
        return dribblers;
    }

    /** Has them send a byte each time. */
    static void every(Duration pause, Dribblers... groups) {
        for (Dribblers group : groups) {
            group.timer = new Timer("dribblers", true);
            group.timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            group.all.forEach(Dribbler::dribble);
                        }
                    },
                    pause.toMillis(),
                    pause.toMillis());
        }
    }

    /** How many were answered so. */
    long answered(String beginning) {
        return all.stream()
                .filter(dribbler -> dribbler.answer().startsWith(beginning))
                .count();
    }

    @Override
    public void close() throws IOException {
        if (timer != null) {
            timer.cancel();
        }
        for (Dribbler dribbler : all) {
            dribbler.socket.close();
        }
    }
}
