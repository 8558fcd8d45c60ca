package org.luoshi.itests;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who asks one address without pause and notes every answer that is not the right one. */
final class Hammer {
    private final AtomicBoolean ceased = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    private Hammer(Client client, String path) {
        thread = new Thread(() -> ask(client, path), "hammer");
        thread.start();
    }

    static Hammer on(Client client, String path) {
        return new Hammer(client, path);
    }

    private void ask(Client client, String path) {
        while (!ceased.get()) {
            try {
                int status = client.get(path).status();
                if (status != 200) {
                    failures.add("status " + status);
                }
            } catch (UncheckedIOException e) {
                failures.add(e.toString());
            }
            answered.incrementAndGet();
        }
    }

    /** Requests that were answered. */
    int answered() {
        return answered.get();
    }

    /** Ends it: what went wrong until now. */
    List<String> cease() {
        ceased.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(failures);
    }
}
