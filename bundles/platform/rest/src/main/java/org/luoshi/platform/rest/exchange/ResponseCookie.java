package org.luoshi.platform.rest.exchange;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luoshi.platform.rest.AttemptCookie;
import org.luoshi.platform.rest.SessionCookie;

/** A cookie of one request and its answer that scripts cannot read. */
public final class ResponseCookie implements SessionCookie, AttemptCookie {
    private final String name;
    private final String path;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    private ResponseCookie(String name, String path, HttpServletRequest request, HttpServletResponse response) {
        this.name = name;
        this.path = path;
        this.request = request;
        this.response = response;
    }

    static SessionCookie session(HttpServletRequest request, HttpServletResponse response) {
        String name = request.isSecure() ? SessionCookie.SECURE_NAME : SessionCookie.NAME;
        return new ResponseCookie(name, "/", request, response);
    }

    static AttemptCookie attempt(HttpServletRequest request, HttpServletResponse response) {
        String name = request.isSecure() ? AttemptCookie.SECURE_NAME : AttemptCookie.NAME;
        return new ResponseCookie(name, AttemptCookie.PATH, request, response);
    }

    @Override
    public String token() {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (name.equals(cookie.getName()) && !cookie.getValue().isEmpty()) {
                return cookie.getValue();
            }
        }
        return null;
    }

    @Override
    public void set(String token) {
        response.addHeader("Set-Cookie", name + "=" + token + attributes());
    }

    @Override
    public void clear() {
        response.addHeader("Set-Cookie", name + "=; Max-Age=0" + attributes());
    }

    private String attributes() {
        return "; Path=" + path + "; HttpOnly; SameSite=Lax" + (request.isSecure() ? "; Secure" : "");
    }
}
