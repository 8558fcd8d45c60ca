package org.luoshi.platform.rest.application;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Who is asking is told by the viewer, not by Jakarta's security context. */
enum NoSecurityContext implements SecurityContext {
    INSTANCE;

    @Override
    public Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public String getAuthenticationScheme() {
        return null;
    }
}
