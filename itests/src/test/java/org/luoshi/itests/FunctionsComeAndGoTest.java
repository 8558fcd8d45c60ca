package org.luoshi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.luoshi.platform.api.rest.Open;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.ProbeBuilder;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * One office function comes and goes while another is under fire: not one of the other's requests may fail. The test's own
 * bundle is the second function ({@code probe}).
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class FunctionsComeAndGoTest {
    private static final int PORT = 18281;
    private static final int ROUNDS = 5;
    private static final String COMMANDS = "org.luoshi.platform.modules.shell.ModuleCommands";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    private BundleContext context;

    /** The second function: one address that everybody may ask. */
    @Path("answer")
    @Produces("text/plain")
    public static final class ProbeResource {
        @GET
        @Open
        public String answer() {
            return "here";
        }
    }

    @Configuration
    public Option[] distribution() {
        return new Option[] {Exam.distribution(PORT)};
    }

    @ProbeBuilder
    public TestProbeBuilder asOfficeFunction(TestProbeBuilder probe) {
        probe.setHeader("Luoshi-Module", "probe");
        probe.setHeader("Import-Package", "org.luoshi.platform.api.rest,*");
        return probe;
    }

    @Test
    public void aFunctionThatComesAndGoesDisturbsNoRequestToAnother() throws Exception {
        awaitTrue("the platform is ready", () -> status("/health/ready") == 200);
        ServiceRegistration<ProbeResource> probe = registerProbe();
        awaitTrue("the probe answers", () -> status("/api/probe/answer") == 200);

        Fire fire = new Fire("/api/probe/answer", 200);
        for (int round = 0; round < ROUNDS; round++) {
            module("remove", "supervision", "--yes");
            awaitTrue("supervision is gone", () -> status("/api/supervision/items") == 404);
            module("install", "supervision", "--yes");
            awaitTrue("supervision is back", () -> status("/api/supervision/items") == 401);
        }
        fire.ceaseAndCheck();

        Fire other = new Fire("/api/supervision/items", 401);
        for (int round = 0; round < ROUNDS; round++) {
            probe.unregister();
            awaitTrue("the probe is gone", () -> status("/api/probe/answer") == 404);
            probe = registerProbe();
            awaitTrue("the probe is back", () -> status("/api/probe/answer") == 200);
        }
        other.ceaseAndCheck();
    }

    /** What an operator types; the manager's packages are private, so it is called by name. */
    private void module(String command, String... words) throws Exception {
        Object commands = context.getService(context.getServiceReference(COMMANDS));
        commands.getClass().getMethod(command, String[].class).invoke(commands, (Object) words);
    }

    private ServiceRegistration<ProbeResource> registerProbe() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("luoshi.office.resource", true);
        return context.registerService(ProbeResource.class, new ProbeResource(), properties);
    }

    private int status(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void awaitTrue(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            assertTrue("waited in vain until " + what, System.nanoTime() < end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Four callers who ask one address without pause. */
    private final class Fire {
        private final String path;
        private final int expected;
        private final AtomicBoolean ceased = new AtomicBoolean();
        private final AtomicInteger asked = new AtomicInteger();
        private final ConcurrentHashMap<Integer, Integer> others = new ConcurrentHashMap<>();
        private final List<Thread> callers = new ArrayList<>();

        Fire(String path, int expected) {
            this.path = path;
            this.expected = expected;
            for (int i = 0; i < 4; i++) {
                Thread caller = new Thread(this::ask, "caller-" + i);
                callers.add(caller);
                caller.start();
            }
        }

        private void ask() {
            while (!ceased.get()) {
                int status = status(path);
                asked.incrementAndGet();
                if (status != expected) {
                    others.merge(status, 1, Integer::sum);
                }
            }
        }

        void ceaseAndCheck() throws InterruptedException {
            awaitTrue("enough was asked", () -> asked.get() > 500);
            ceased.set(true);
            for (Thread caller : callers) {
                caller.join();
            }
            assertEquals("other answers than " + expected + " of " + path, java.util.Map.of(), others);
        }
    }
}
