package org.luoshi.platform.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A provider of OpenID Connect on this machine; whoever comes is {@link #username}. */
public final class TestProvider implements AutoCloseable {
    private static final String SECRET = "s:cret/ of+luoshi";
    private static final RSAKey FIRST = key("first");

    public RSAKey key = FIRST;
    public String username = "wangwei";
    public boolean away;
    /** What is changed in the claims of the next token. */
    public UnaryOperator<JWTClaimsSet.Builder> claims = builder -> builder;
    /** How claims become a token. */
    public Signing signing = this::signed;

    final Map<String, Object> discovery = new HashMap<>();
    /** How often a path was asked for. */
    final Map<String, Integer> asked = new HashMap<>();
    /** Answer of the token endpoint instead of a token. */
    String instead = "";

    private final HttpServer server;
    private final Clock clock;
    private Map<String, String> authorized = Map.of();

    /** Makes a token of claims. */
    public interface Signing {
        String token(JWTClaimsSet claims) throws JOSEException;
    }

    public TestProvider(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        discovery.put("issuer", issuer());
        discovery.put("authorization_endpoint", issuer() + "/authorize?tenant=office");
        discovery.put("token_endpoint", issuer() + "/token");
        discovery.put("jwks_uri", issuer() + "/keys");
        Path secret = TestSettings.ETC.resolve("identity/openid-client.txt");
        Files.createDirectories(secret.getParent());
        Files.writeString(secret, SECRET + "\n");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person signs in there; gives the code that the browser brings back. */
    public String authorize(URI address) {
        authorized = fields(address.getRawQuery());
        return "code-of-" + authorized.get("state").substring(0, 8);
    }

    /** What the browser brought along. */
    public Map<String, String> authorized() {
        return authorized;
    }

    public String signed(JWTClaimsSet set) throws JOSEException {
        return signed(set, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
    }

    static String signed(JWTClaimsSet set, JWSAlgorithm algorithm, String id, JWSSigner signer) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(id).build(), set);
        token.sign(signer);
        return token.serialize();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.merge(path, 1, Integer::sum);
        try {
            switch (path) {
                case "/.well-known/openid-configuration" ->
                    send(exchange, 200, JSONObjectUtils.toJSONString(discovery));
                case "/keys" -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
                case "/token" -> token(exchange);
                default -> {
                    exchange.getResponseHeaders().add("Location", issuer() + "/keys");
                    send(exchange, 302, "");
                }
            }
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException, JOSEException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String client = URLDecoder.decode(
                new String(
                        Base64.getDecoder()
                                .decode(exchange.getRequestHeaders()
                                        .getFirst("Authorization")
                                        .substring("Basic ".length())),
                        StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
        if (!client.equals(TestSettings.CLIENT + ":" + SECRET)) {
            send(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (!instead.isEmpty()) {
            send(exchange, 400, instead);
        } else if (!rightful(form)) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            String token = signing.token(claims.apply(claims()).build());
            send(exchange, 200, JSONObjectUtils.toJSONString(Map.of("id_token", token, "token_type", "Bearer")));
        }
    }

    private boolean rightful(Map<String, String> form) {
        return form.get("code").equals("code-of-" + authorized.get("state").substring(0, 8))
                && form.get("redirect_uri").equals(authorized.get("redirect_uri"))
                && challenge(form.get("code_verifier")).equals(authorized.get("code_challenge"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(digest).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(TestSettings.CLIENT)
                .subject("4711")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", authorized.get("nonce"))
                .claim("preferred_username", username);
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(away ? 503 : status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : form.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }
}
