package org.luoshi.itests;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who asks one address without pause and notes every answer that is not the right one. */
final class Hammer {
    private final Crew one = new Crew();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    private Hammer(Client client, String path) {
        one.add("hammer", number -> ask(client, path));
    }

    static Hammer on(Client client, String path) {
        return new Hammer(client, path);
    }

    private boolean ask(Client client, String path) {
        try {
            int status = client.get(path).status();
            if (status != 200) {
                failures.add("status " + status);
            }
        } catch (UncheckedIOException e) {
            failures.add(e.toString());
        }
        answered.incrementAndGet();
        return true;
    }

    /** Requests that were answered. */
    int answered() {
        return answered.get();
    }

    /** Ends it: what went wrong until now. */
    List<String> cease() {
        try {
            one.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(failures);
    }
}
