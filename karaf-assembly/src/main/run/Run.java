import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts the built distribution in the foreground with sample data, says where it is and how to sign in, and stops it
 * with Ctrl-C. Started by {@code mvn -Prun} as {@code java Run.java <distribution> <data folder>}.
 */
public final class Run {
    private static final int READY_WITHIN_SECONDS = 180;

    private Run() {}

    public static void main(String[] args) throws Exception {
        Path distribution = Path.of(args[0]);
        Path data = Files.createDirectories(Path.of(args[1]));
        int port = Integer.parseInt(System.getenv().getOrDefault("LUOSHI_HTTP_PORT", "8181"));
        if (isBusy(port)) {
            System.err.println("Port " + port + " is in use: stop the program that listens there, or name another port"
                    + " with LUOSHI_HTTP_PORT.");
            System.exit(1);
        }
        String password = rememberedPassword(data);
        Process platform = start(distribution, data, password);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform)));
        String address = "http://127.0.0.1:" + port;
        if (isReady(platform, address)) {
            System.out.printf(
                    "%n  Luoshi 落实 is ready:  %s/%n  sign in as admin with the password %s%n"
                            + "  (sample data; Ctrl-C stops it, the data stay in %s)%n%n",
                    address, password, data);
        } else if (platform.isAlive()) {
            System.err.println("Luoshi did not become ready: see " + data.resolve("log/karaf.log") + " and " + address
                    + "/health/ready");
        }
        System.exit(platform.waitFor());
    }

    private static boolean isBusy(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** The password of a data folder is made once and kept beside it: this is a trial installation. */
    private static String rememberedPassword(Path data) throws IOException {
        Path file = data.resolve("trial-password.txt");
        if (System.getenv("LUOSHI_ADMIN_PASSWORD") != null) {
            return System.getenv("LUOSHI_ADMIN_PASSWORD");
        }
        if (!Files.exists(file)) {
            Files.writeString(file, newPassword());
        }
        return Files.readString(file).trim();
    }

    private static String newPassword() {
        String letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(letters.charAt(random.nextInt(letters.length())));
        }
        return password.append("-7aZ").toString();
    }

    private static Process start(Path distribution, Path data, String password) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        if (!windows) {
            command.add("sh");
        }
        command.add(distribution.resolve(windows ? "bin/karaf.bat" : "bin/karaf").toString());
        command.add("server");
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KARAF_EXEC", "exec");
        environment.put("KARAF_DATA", data.toString());
        // The bundles may have been built anew under the same version: install them from the distribution again.
        environment.put("KARAF_OPTS", "-Dkaraf.clean.cache=true");
        environment.put("LUOSHI_ADMIN_PASSWORD", password);
        environment.putIfAbsent("LUOSHI_SAMPLE_DATA", "true");
        return builder.start();
    }

    private static boolean isReady(Process platform, String address) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
        while (platform.isAlive() && System.nanoTime() < end) {
            if (answersOk(client, question)) {
                return true;
            }
            platform.waitFor(300, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private static boolean answersOk(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            HttpResponse<InputStream> answer = client.send(question, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process platform) {
        platform.destroy();
        try {
            if (!platform.waitFor(30, TimeUnit.SECONDS)) {
                platform.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
