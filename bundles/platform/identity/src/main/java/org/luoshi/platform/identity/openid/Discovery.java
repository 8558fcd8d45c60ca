package org.luoshi.platform.identity.openid;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What a provider says of itself.
 *
 * @param authorization where browsers go
 * @param token where a code becomes a token
 * @param keys where the keys are with which it signs
 * @param secretInBody whether it takes the client's secret in the body alone, not in a header
 */
record Discovery(URI authorization, URI token, URI keys, boolean secretInBody) {
    private static final String PATH = "/.well-known/openid-configuration";

    static Discovery ask(ProviderLine line, String issuer) throws OpenIdTrouble {
        URI provider = Endpoint.parse(issuer, "issuer");
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> said = line.document(URI.create(base + PATH));
        if (!issuer.equals(said.get("issuer"))) {
            throw OpenIdTrouble.away("openid.settings", "the provider calls itself by another name than issuer says");
        }
        return new Discovery(
                endpoint(said, "authorization_endpoint", provider),
                endpoint(said, "token_endpoint", provider),
                endpoint(said, "jwks_uri", provider),
                said.get("token_endpoint_auth_methods_supported") instanceof List<?> methods
                        && !methods.contains("client_secret_basic")
                        && methods.contains("client_secret_post"));
    }

    private static URI endpoint(Map<String, Object> said, String name, URI provider) throws OpenIdTrouble {
        return Endpoint.ofProvider(said.get(name) instanceof String text ? text : "", name, provider);
    }
}
