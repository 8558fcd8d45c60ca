package org.luoshi.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.rest.application.Resource;

class ApplicationsTest {
    @RegisterExtension
    final RestServer server = new RestServer();

    /** Answers when it is let go. */
    @Path("slow")
    @SignedIn
    public static class Slow {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);

        @GET
        public List<String> slow() throws InterruptedException {
            entered.countDown();
            release.await();
            return List.of("done");
        }
    }

    /** Jersey refuses it: two methods for one address. */
    @Path("broken")
    public static class Broken {
        @GET
        public String one() {
            return "1";
        }

        @GET
        public String two() {
            return "2";
        }
    }

    @Test
    void servesThePlatformAndEveryFunctionApart() {
        server.serve("", new SessionResource());
        Resource matters = server.serve("supervision", new Matters());

        assertThat(server.get("/api/session").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/supervision/matters/7").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/matters/7").statusCode()).isEqualTo(404);
        server.registry().remove(matters);
        server.settle();
        assertThat(server.get("/api/supervision/matters/7").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void countsThePeopleWhoUseAFunctionAndNobodyWhoIsNotSignedIn() {
        server.serve("supervision", new Matters());

        server.get("/api/supervision/matters/7");
        server.get("/api/supervision/matters/7");
        server.send(server.request("reader", "/api/supervision/matters/7"));
        server.send(server.request("nobody", "/api/supervision/matters/7"));
        server.get("/api/unknown/matters/7");

        assertThat(server.usage().people("supervision")).isEqualTo(2);
        assertThat(server.usage().people("unknown")).isZero();
    }

    @Test
    void sendsPeopleAwayFromAFunctionThatIsHeldAndWaitsForThoseInside() throws InterruptedException {
        server.serve("", new SessionResource());
        Slow slow = new Slow();
        server.serve("supervision", slow);
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> server.get("/api/supervision/slow").statusCode());
        slow.entered.await();

        assertThat(server.registry().hold("supervision", Duration.ofMillis(50))).isFalse();
        HttpResponse<String> refusal = server.get("/api/supervision/slow");
        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
        assertThat(server.get("/api/session").statusCode()).isEqualTo(200);

        slow.release.countDown();
        assertThat(answer.join()).isEqualTo(200);
        assertThat(server.registry().hold("supervision", Duration.ofSeconds(20)))
                .isTrue();
        server.registry().release("supervision");
        assertThat(server.get("/api/supervision/slow").statusCode()).isEqualTo(200);
    }

    @Test
    void finishesWhatIsUnderWayWhenItsApplicationIsReplacedOrRemoved() throws InterruptedException {
        Slow slow = new Slow();
        Resource resource = server.serve("supervision", slow);
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> server.get("/api/supervision/slow").statusCode());
        slow.entered.await();

        server.serve("supervision", new Matters());
        server.registry().remove(resource);
        server.settle();
        assertThat(server.get("/api/supervision/slow").statusCode()).isEqualTo(404);
        slow.release.countDown();

        assertThat(answer.join()).isEqualTo(200);
    }

    @Test
    void losesNoRequestWhileApplicationsAreRebuilt() {
        server.serve("supervision", new Matters());
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        List<CompletableFuture<List<Integer>>> hammers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            hammers.add(CompletableFuture.supplyAsync(() -> hammer(done, answered)));
        }

        for (int i = 0; i < 8; i++) {
            Resource other = server.serve("supervision", new Papers());
            Resource neighbour = server.serve("disclosure", new Papers());
            server.registry().remove(other);
            server.registry().remove(neighbour);
            server.settle();
            int before = answered.get();
            await().until(() -> answered.get() > before + 20);
        }
        done.set(true);

        hammers.forEach(hammer -> assertThat(hammer.join()).isEmpty());
    }

    @Test
    void buildsOneApplicationForABurstOfChanges() {
        AtomicInteger asked = new AtomicInteger();
        Matters matters = new Matters();
        for (int i = 0; i < 20; i++) {
            server.registry().add(new Resource("supervision", "key", () -> {
                asked.incrementAndGet();
                return matters;
            }));
        }
        assertThat(server.registry().settled()).isFalse();
        server.settle();

        assertThat(asked.get()).isEqualTo(1);
        assertThat(server.get("/api/supervision/matters/7").statusCode()).isEqualTo(200);
    }

    @Test
    void reportsAnApplicationThatCannotBeBuiltAndKeepsTheOthers() {
        server.serve("", new SessionResource());
        Resource broken = server.serve("supervision", new Broken());

        assertThat(server.registry().failures()).containsOnlyKeys("supervision");
        assertThat(server.get("/api/supervision/broken").statusCode()).isEqualTo(503);
        assertThat(server.get("/api/session").statusCode()).isEqualTo(200);
        server.registry().remove(broken);
        server.settle();
        assertThat(server.registry().failures()).isEmpty();
    }

    private List<Integer> hammer(AtomicBoolean done, AtomicInteger answered) {
        List<Integer> failures = new ArrayList<>();
        while (!done.get()) {
            int status = server.get("/api/supervision/matters/7").statusCode();
            answered.incrementAndGet();
            if (status != 200) {
                failures.add(status);
            }
        }
        return failures;
    }
}
