package org.luoshi.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The shell of a Karaf that is starting, as somebody sees it who waits at the terminal. */
final class KarafShell {
    private static final String PROMPT = "@root()>";
    private static final int SCREEN = 4_000;
    private static final int LOOKS_BETWEEN_TRIES = 20;
    private static final long LOOK_EVERY_MILLIS = 25;

    private final Process process;
    private final long end;
    private final StringBuilder screen = new StringBuilder();

    KarafShell(Process process, Duration patience) {
        this.process = process;
        this.end = System.nanoTime() + patience.toNanos();
        Thread reader = new Thread(this::read, "karaf-terminal");
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits for the prompt, then types the command until it is answered: what is typed too early may get lost. */
    void mustAnswer(String command, String answer) throws IOException, InterruptedException {
        while (!shows(PROMPT)) {
            look();
        }
        clear();
        for (int looks = 0; !shows(answer); looks++) {
            if (looks % LOOKS_BETWEEN_TRIES == 0) {
                type(command);
            }
            look();
        }
    }

    private void look() throws InterruptedException {
        if (!process.isAlive() || System.nanoTime() > end) {
            throw new Missing("The shell of bare Karaf does not answer; the terminal shows: " + screen);
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
    }

    private void type(String command) throws IOException {
        OutputStream keyboard = process.getOutputStream();
        keyboard.write((command + "\r").getBytes(StandardCharsets.US_ASCII));
        keyboard.flush();
    }

    private synchronized boolean shows(String text) {
        return screen.indexOf(text) >= 0;
    }

    private synchronized void clear() {
        screen.setLength(0);
    }

    private synchronized void show(byte[] bytes, int count) {
        screen.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
        screen.delete(0, Math.max(0, screen.length() - SCREEN));
    }

    private void read() {
        byte[] bytes = new byte[SCREEN];
        try (InputStream output = process.getInputStream()) {
            for (int count = output.read(bytes); count >= 0; count = output.read(bytes)) {
                show(bytes, count);
            }
        } catch (IOException e) {
            show(e.toString().getBytes(StandardCharsets.UTF_8), e.toString().length());
        }
    }
}
