package org.luoshi.platform.rest.exchange;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luoshi.platform.rest.SessionCookie;

/** The session cookie of one request and its answer. */
public final class ResponseCookie implements SessionCookie {
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    ResponseCookie(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    @Override
    public String token() {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (NAME.equals(cookie.getName()) && !cookie.getValue().isEmpty()) {
                return cookie.getValue();
            }
        }
        return null;
    }

    @Override
    public void set(String token) {
        response.addHeader("Set-Cookie", NAME + "=" + token + attributes());
    }

    @Override
    public void clear() {
        response.addHeader("Set-Cookie", NAME + "=; Max-Age=0" + attributes());
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (request.isSecure() ? "; Secure" : "");
    }
}
