package ${package};

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** The plugin file in a fresh Luoshi, as packed: installed over its API, asked over its address. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PluginFileIT {
    private static final String PASSWORD = "Exam-2026-plugin";
    private static final String FILES = "/api/platform/modules/files";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String address = "http://127.0.0.1:" + System.getProperty("exam.port");
    private String csrfToken = "";

    @Configuration
    public Option[] luoshi() throws IOException {
        String port = freePort();
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("luoshi.archive")).toURI().toString())
                        .name("Luoshi")
                        .unpackDirectory(new File("target/exam"))
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                editConfigurationFilePut("etc/org.apache.felix.http.cfg", "org.osgi.service.http.port", port),
                environment("LUOSHI_ADMIN_PASSWORD=" + PASSWORD),
                systemProperty("luoshi.plugins.signatures").value("off"),
                systemProperty("luoshi.plugin.file").value(System.getProperty("luoshi.plugin.file")),
                systemProperty("exam.port").value(port));
    }

    @Test
    public void aFreshLuoshiInstallsThePluginFileAndAnswersItsAddress() throws Exception {
        awaitReady();
        String session = "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}";
        csrfToken = field("csrfToken", post("/api/session", BodyPublishers.ofString(session), "application/json"));

        Path plugin = Path.of(System.getProperty("luoshi.plugin.file"));
        String staged = field("file", post(FILES, BodyPublishers.ofFile(plugin), "application/octet-stream"));
        post(FILES + "/" + staged, BodyPublishers.ofString("{}"), "application/json");

        HttpResponse<String> answer = http.send(request("/api/${id}/entries").build(), BodyHandlers.ofString());
        assertEquals(answer.body(), 200, answer.statusCode());
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!isReady()) {
            assertTrue("Luoshi became not ready in time", System.nanoTime() < end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(request("/health/ready").build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String post(String path, BodyPublisher body, String type) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", type)
                .header("X-CSRF-Token", csrfToken)
                .POST(body)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertEquals(path + ": " + answer.body(), 200, answer.statusCode());
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static String field(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        assertTrue(json, found.find());
        return found.group(1);
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
