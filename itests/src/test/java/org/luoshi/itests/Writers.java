package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** People who register items without pause, and who remember what was acknowledged and how they were refused. */
final class Writers {
    private final Department department;
    private final Crew people = new Crew();
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> refusals = new ConcurrentSkipListMap<>();
    private final Queue<String> unclear = new ConcurrentLinkedQueue<>();
    private final AtomicInteger breaks = new AtomicInteger();

    private Writers(Department department) {
        this.department = department;
    }

    /** Starts this many of them, each with a session of its own. */
    static Writers start(Department department, int count) {
        Writers writers = new Writers(department);
        for (int i = 0; i < count; i++) {
            Client client = department.as("duban");
            writers.people.add("writer-" + i, number -> writers.write(client));
        }
        return writers;
    }

    /** @return whether the connection held */
    private boolean write(Client client) {
        try {
            note(client.post("/api/supervision/items", department.item("断电也不丢的事项")));
            return true;
        } catch (UncheckedIOException connectionBroke) {
            breaks.incrementAndGet();
            return false;
        }
    }

    private void note(Client.Answer answer) {
        if (answer.status() == 201) {
            acknowledged.add(answer.body().get("id").asLong());
            return;
        }
        refusals.merge(answer.status(), 1, Integer::sum);
        String type = answer.raw().headers().firstValue("Content-Type").orElse("");
        if (!type.contains("application/problem+json")
                || answer.body().path("requestId").asText().isEmpty()) {
            unclear.add(answer.status() + " " + type + " " + answer.body());
        }
    }

    /** What has been acknowledged so far. */
    List<Long> acknowledgedSoFar() {
        return List.copyOf(acknowledged);
    }

    int acknowledgedCount() {
        return acknowledged.size();
    }

    /** Statuses of the answers that were no success. */
    Set<Integer> refusals() {
        return Set.copyOf(refusals.keySet());
    }

    /** Refusals that were no problem details with a request id. */
    List<String> unclearAnswers() {
        return List.copyOf(unclear);
    }

    void stop() throws InterruptedException {
        people.stop();
    }

    /**
     * Reads every acknowledged item back; fails naming those that are gone.
     *
     * @param fault what happened meanwhile: for the figures that are printed
     */
    void assertNothingLost(Client reader, String fault) {
        assertThat(acknowledged).isNotEmpty();
        List<Long> lost = acknowledged.stream()
                .filter(id -> reader.get("/api/supervision/items/" + id).status() != 200)
                .toList();
        assertThat(lost)
                .as("lost of %d acknowledged items", acknowledged.size())
                .isEmpty();
        System.out.printf(
                "%s: %d writes acknowledged and none lost, refused by status %s, connections broken %d%n",
                fault, acknowledged.size(), refusals, breaks.get());
    }
}
