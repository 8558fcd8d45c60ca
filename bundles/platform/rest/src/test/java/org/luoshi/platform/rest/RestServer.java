package org.luoshi.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.luoshi.platform.rest.application.ApplicationBuilder;
import org.luoshi.platform.rest.application.ApplicationRegistry;
import org.luoshi.platform.rest.application.Resource;
import org.luoshi.platform.rest.application.UsageMemory;
import org.luoshi.platform.rest.door.ConnectionRules;
import org.luoshi.platform.rest.door.Encryption;
import org.luoshi.platform.rest.door.FrontDoor;
import org.luoshi.platform.rest.door.WebServer;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.exchange.PlatformServices;
import org.luoshi.platform.rest.limit.Rate;
import org.luoshi.platform.rest.limit.RequestLimits;
import org.luoshi.platform.rest.tls.TlsSettings;

/** The edge in a real Jetty, with sessions and a gate that the test holds in its hands. */
public final class RestServer implements BeforeEachCallback, AfterEachCallback {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private FakeSessions sessions;
    private FakeGate gate;
    private PlatformServices services;
    private ApplicationRegistry registry;
    private UsageMemory usage;
    private Server server;
    private ServletContextHandler handler;
    private RequestLimits limits = new RequestLimits(Rate.UNLIMITED, Rate.UNLIMITED, System::nanoTime);
    private ConnectionRules rules = new ConnectionRules(1000, Duration.ofSeconds(30));
    private Encryption encryption = new Encryption("0", 0);
    private Duration idle = Duration.ofSeconds(30);
    private int threads = 64;

    RestServer with(RequestLimits requests) {
        limits = requests;
        return this;
    }

    RestServer with(ConnectionRules connections, Duration longestIdle) {
        rules = connections;
        idle = longestIdle;
        return this;
    }

    RestServer with(Encryption rule) {
        encryption = rule;
        return this;
    }

    RestServer withThreads(int most) {
        threads = most;
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        sessions = new FakeSessions();
        gate = new FakeGate();
        services = new PlatformServices();
        services.setAuthentication(sessions);
        services.setGate(gate);
        services.addPermissions(MattersPermissions.INSTANCE);
        CurrentExchange current = new CurrentExchange();
        registry = new ApplicationRegistry(new ApplicationBuilder(current, services));
        usage = new UsageMemory();
        server = new Server(new QueuedThreadPool(threads));
        server.addConnector(connector());
        handler = handler(new FrontDoor(registry, current, services, usage, limits));
        server.setHandler(handler);
        server.start();
        Connector further = new WebServer(TlsSettings.NONE, rules).createConnector(server);
        server.addConnector(further);
        further.start();
        sessions.signIn("reader", Locale.ENGLISH);
        sessions.signIn("clerk", Locale.ENGLISH, "matters.write", "matters.read");
    }

    private Connector connector() {
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new ForwardedRequestCustomizer());
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(idle.toMillis());
        return connector;
    }

    private ServletContextHandler handler(FrontDoor frontDoor) {
        ServletContextHandler context = new ServletContextHandler();
        FilterHolder filter = new FilterHolder(encryption);
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder door = new ServletHolder(frontDoor);
        door.setAsyncSupported(true);
        context.addServlet(door, "/api/*");
        return context;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        server.stop();
        registry.close();
    }

    public FakeSessions sessions() {
        return sessions;
    }

    public FakeGate gate() {
        return gate;
    }

    public FunctionUsage usage() {
        return usage;
    }

    public PlatformServices services() {
        return services;
    }

    public ApplicationRegistry registry() {
        return registry;
    }

    public ServletContextHandler handler() {
        return handler;
    }

    /** Registers a resource and waits until it is served. */
    public Resource serve(String module, Object instance) {
        Resource resource = new Resource(module, instance, () -> instance);
        registry.add(resource);
        settle();
        return resource;
    }

    public void settle() {
        Awaitility.await().until(registry::settled);
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort() + path);
    }

    /** Request that reads English and belongs to the token's session. */
    public HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Accept-Language", "en")
                .header("Cookie", SessionCookie.NAME + "=" + token);
    }

    /** Request of the clerk that carries what a write needs. */
    public HttpRequest.Builder write(String path) {
        return request("clerk", path)
                .header("X-CSRF-Token", "csrf-clerk")
                .header(Declaration.HEADER, Declaration.WORDING)
                .header("Content-Type", "application/json");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends the head of a request, then its body byte for byte for as long as nobody answers. */
    public String slowly(String head) {
        URI address = address("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            Awaitility.await().until(() -> {
                socket.getOutputStream().write(' ');
                return socket.getInputStream().available() > 0;
            });
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        }
    }

    /** Sends bytes as they are and reads everything until the server hangs up. */
    public String raw(String bytes) {
        URI address = address("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request("clerk", path));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(write(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public JsonNode json(HttpResponse<String> response) {
        try {
            return mapper.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + response.body(), e);
        }
    }
}
