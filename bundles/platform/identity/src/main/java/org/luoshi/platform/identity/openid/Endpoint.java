package org.luoshi.platform.identity.openid;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Addresses that may be called or sent to: encrypted ones, and those of this machine itself where the provider is here. */
final class Endpoint {
    private static final Pattern HERE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private Endpoint() {}

    /** @param what it is, for the log */
    static URI parse(String text, String what) throws OpenIdTrouble {
        try {
            URI parsed = new URI(text);
            boolean plain = parsed.getRawUserInfo() == null && parsed.getRawFragment() == null;
            if (parsed.getHost() != null && plain && (encrypted(parsed) || here(parsed))) {
                return parsed;
            }
        } catch (URISyntaxException e) {
            throw OpenIdTrouble.away("openid.settings", "no address: " + what, e);
        }
        throw OpenIdTrouble.away("openid.settings", "neither https nor this machine: " + what);
    }

    /** One that the provider of this issuer names: a provider elsewhere must not have this machine call itself. */
    static URI ofProvider(String text, String what, URI issuer) throws OpenIdTrouble {
        URI parsed = parse(text, what);
        if (!encrypted(parsed) && !here(issuer)) {
            throw OpenIdTrouble.away("openid.settings", "not https: " + what);
        }
        return parsed;
    }

    private static boolean encrypted(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static boolean here(URI address) {
        return "http".equalsIgnoreCase(address.getScheme())
                && HERE.matcher(address.getHost()).matches();
    }
}
