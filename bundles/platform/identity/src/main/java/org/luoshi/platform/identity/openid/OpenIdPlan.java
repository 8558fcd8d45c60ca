package org.luoshi.platform.identity.openid;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.luoshi.platform.identity.domain.AttemptToken;
import org.luoshi.platform.identity.openid.ProviderLine.Answer;
import org.luoshi.platform.identity.trust.Trust;

/** How people go to the provider and what comes back with them, as the settings say: a code, with PKCE, for an ID token. */
final class OpenIdPlan {
    private static final String SECRET_FILE = "identity/openid-client.txt";
    private static final String CALLBACK = "/api/session/openid/callback";
    /** What a provider says when it does not know Luoshi, or by another secret. */
    private static final Set<String> CLIENT_ERRORS = Set.of("invalid_client", "unauthorized_client");

    private final OpenIdSettings settings;
    private final Path secretFile;
    private final String redirect;
    private final ProviderLine line;
    private final ProviderMemory provider;
    private final IdTokens tokens;

    /**
     * @param etc folder of settings
     * @throws OpenIdTrouble when they cannot be followed
     */
    OpenIdPlan(Path etc, Clock clock, OpenIdSettings settings) throws OpenIdTrouble {
        this.settings = settings;
        this.secretFile = etc.resolve(SECRET_FILE);
        this.redirect = redirect(settings.address());
        this.line = new ProviderLine(tls(settings.trust().isBlank() ? null : etc.resolve(settings.trust())));
        this.provider = new ProviderMemory(line, settings.issuer(), clock);
        this.tokens = new IdTokens(provider, settings, clock);
        Endpoint.parse(settings.issuer(), "issuer");
        boolean asksWho = Arrays.asList(settings.scopes().strip().split("\\s+")).contains("openid");
        if (settings.client_id().isBlank() || settings.claim().isBlank() || !asksWho) {
            throw OpenIdTrouble.away("openid.settings", "client.id, claim, or openid among the scopes is missing");
        }
    }

    private static String redirect(String address) throws OpenIdTrouble {
        URI here = Endpoint.parse(address, "address");
        if (here.getRawQuery() != null || here.getRawPath().length() > 1) {
            throw OpenIdTrouble.away("openid.settings", "address has a path");
        }
        return here.getScheme() + "://" + here.getRawAuthority() + CALLBACK;
    }

    private static SSLContext tls(Path trusted) throws OpenIdTrouble {
        try {
            return Trust.context(trusted);
        } catch (IOException | GeneralSecurityException e) {
            throw OpenIdTrouble.away("openid.trust", "no certificates in " + trusted, e);
        }
    }

    /** Asks the provider for what it says of itself. */
    void look() throws OpenIdTrouble {
        secret();
        provider.ask();
    }

    /** Where the browser goes. */
    URI authorization(AttemptToken attempt) throws OpenIdTrouble {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.client_id());
        query.put("redirect_uri", redirect);
        query.put("scope", settings.scopes().strip());
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        URI there = provider.discovery().authorization();
        return URI.create(there + (there.getRawQuery() == null ? "?" : "&") + form(query));
    }

    /** Whom the provider names for the code. */
    String username(String code, AttemptToken attempt) throws OpenIdTrouble {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("grant_type", "authorization_code");
        body.put("code", code);
        body.put("redirect_uri", redirect);
        body.put("code_verifier", attempt.verifier());
        Discovery discovery = provider.discovery();
        String authorization = "";
        if (discovery.secretInBody()) {
            body.put("client_id", settings.client_id());
            body.put("client_secret", secret());
        } else {
            authorization = basic(encoded(settings.client_id()) + ":" + encoded(secret()));
        }
        Answer answer = line.post(discovery.token(), form(body), authorization);
        return tokens.username(idToken(answer), attempt.nonce());
    }

    private static String idToken(Answer answer) throws OpenIdTrouble {
        if (CLIENT_ERRORS.contains(answer.text("error"))) {
            throw OpenIdTrouble.away("openid.client", "the provider does not accept client.id and its secret");
        }
        if (answer.status() >= 500) {
            throw OpenIdTrouble.away("openid.away", "instead of a token comes " + answer.status());
        }
        if (!answer.good() || answer.text("id_token").isEmpty()) {
            throw new OpenIdTrouble(Obstacle.INVALID, "no token for a code: " + answer.status());
        }
        return answer.text("id_token");
    }

    private String secret() throws OpenIdTrouble {
        try {
            String secret = Files.readString(secretFile).strip();
            if (!secret.isEmpty()) {
                return secret;
            }
        } catch (IOException e) {
            throw OpenIdTrouble.away("openid.client", "no secret in " + secretFile, e);
        }
        throw OpenIdTrouble.away("openid.client", "no secret in " + secretFile);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
