package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.rest.limit.Rate;
import org.luoshi.platform.rest.limit.RequestLimits;
import org.luoshi.platform.rest.live.LiveChanges;
import org.luoshi.platform.rest.live.LiveDoor;
import org.luoshi.platform.rest.live.LiveStreams;

class LiveEventsTest {
    private static final long HEARTBEAT_MILLIS = 50;

    @RegisterExtension
    final RestServer server = new RestServer();

    private final LiveChanges changes = new LiveChanges();
    private final List<String> modules = new CopyOnWriteArrayList<>(List.of("supervision"));
    private final AtomicInteger snapshots = new AtomicInteger();
    private LiveStreams streams;

    /** The modules, and by whom and in which language they are read. */
    private final class Modules implements LiveTopic {
        @Override
        public String name() {
            return "modules";
        }

        @Override
        public Object snapshot(Viewer viewer) {
            snapshots.incrementAndGet();
            LocalizedText language = locale -> locale.getLanguage();
            return List.of(viewer.name(), language, List.copyOf(modules));
        }
    }

    @BeforeEach
    void openTheDoor() {
        RequestLimits limits = new RequestLimits(Rate.UNLIMITED, Rate.UNLIMITED, System::nanoTime);
        streams = new LiveStreams(changes, server.services(), HEARTBEAT_MILLIS);
        ServletHolder holder = new ServletHolder(new LiveDoor(streams, server.services(), limits));
        holder.setAsyncSupported(true);
        server.handler().addServlet(holder, "/api/events");
        streams.addTopic(new Modules());
    }

    @AfterEach
    void closeTheDoor() {
        streams.close();
        changes.close();
    }

    @Test
    void tellsTheWholeListAtOnceAndAfterEachChange() {
        Page page = new Page("clerk");
        page.awaits("data: [\"clerk\",\"en\",[\"supervision\"]]");
        assertThat(page.lines).contains("event: modules", "retry: 3000");

        modules.add("disclosure");
        changes.changed("modules");

        page.awaits("data: [\"clerk\",\"en\",[\"supervision\",\"disclosure\"]]");
    }

    @Test
    void tellsABurstOfChangesOnce() {
        Page page = new Page("clerk");
        page.awaits("data: [\"clerk\",\"en\",[\"supervision\"]]");
        int before = snapshots.get();

        for (int i = 0; i < 50; i++) {
            modules.add("m" + i);
            changes.changed("modules");
        }

        await().until(() -> page.last().contains("m49"));
        assertThat(snapshots.get() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void tellsNobodyWhatTheyHaveAlready() {
        Page page = new Page("clerk");
        page.awaits("data: [\"clerk\",\"en\",[\"supervision\"]]");
        int before = snapshots.get();

        changes.changed("modules");
        await().until(() -> snapshots.get() > before);
        modules.add("end");
        changes.changed("modules");
        await().until(() -> page.last().contains("end"));

        assertThat(page.lines.stream().filter(line -> line.startsWith("data:"))).hasSize(2);
    }

    @Test
    void asksOnlyForThePeopleConcerned() {
        Page clerk = new Page("clerk");
        Page reader = new Page("reader");
        clerk.awaits("data: [\"clerk\",\"en\",[\"supervision\"]]");
        reader.awaits("data: [\"reader\",\"en\",[\"supervision\"]]");
        int before = snapshots.get();
        changes.changed("modules");
        await().until(() -> snapshots.get() == before + 2);

        modules.add("disclosure");
        long readerId =
                server.sessions().resume("reader").orElseThrow().viewer().personId();
        changes.changed("modules", List.of(readerId));

        reader.awaits("data: [\"reader\",\"en\",[\"supervision\",\"disclosure\"]]");
        assertThat(clerk.last()).doesNotContain("disclosure");
    }

    @Test
    void keepsTheStreamAliveAndEndsItWithTheSession() {
        Page page = new Page("clerk");
        await().until(() -> page.lines.stream().filter(":"::equals).count() > 2);

        server.sessions().signOut("clerk");

        assertThat(page.ended.join()).isTrue();
    }

    @Test
    void endsEveryStreamWhenItCloses() {
        Page page = new Page("clerk");
        page.awaits("data: [\"clerk\",\"en\",[\"supervision\"]]");

        streams.close();

        assertThat(page.ended.join()).isTrue();
    }

    @Test
    void forgetsPagesThatAreGone() throws IOException {
        Page page = new Page("clerk");
        page.awaits("data: [\"clerk\",\"en\",[\"supervision\"]]");
        page.body.close();
        Page other = new Page("clerk");
        int before = snapshots.get();

        modules.add("disclosure");
        changes.changed("modules");

        other.awaits("data: [\"clerk\",\"en\",[\"supervision\",\"disclosure\"]]");
        await().until(() -> {
            int asked = snapshots.get();
            changes.changed("modules");
            await().until(() -> snapshots.get() > asked);
            return snapshots.get() == asked + 1;
        });
        assertThat(snapshots.get()).isGreaterThan(before);
    }

    @Test
    void opensForNobodyWhoMayNotListen() {
        server.sessions().mustChangePassword("clerk");

        assertThat(server.get("/api/events").statusCode()).isEqualTo(403);
        assertThat(server.send(server.request("nobody", "/api/events")).statusCode())
                .isEqualTo(401);
        assertThat(server.send(server.request("reader", "/api/events").DELETE()).statusCode())
                .isEqualTo(405);
    }

    /** An open page that listens. */
    private final class Page {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream body;
        private final CompletableFuture<Boolean> ended;

        Page(String token) {
            HttpResponse<InputStream> response = HttpClient.newHttpClient()
                    .sendAsync(server.request(token, "/api/events").build(), HttpResponse.BodyHandlers.ofInputStream())
                    .join();
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            body = response.body();
            ended = CompletableFuture.supplyAsync(this::read);
        }

        private Boolean read() {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        void awaits(String line) {
            await().until(() -> lines.contains(line));
        }

        String last() {
            return lines.stream().filter(line -> line.startsWith("data:")).reduce("", (a, b) -> b);
        }
    }
}
