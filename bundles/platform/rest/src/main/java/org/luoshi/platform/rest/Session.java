package org.luoshi.platform.rest;

import org.luoshi.platform.api.Viewer;

/**
 * A signed-in person's session (会话). REST methods take the current one as {@code @Context Session}.
 *
 * @param viewer who is signed in; address and request id are added by the edge, and the language of the request goes
 *     before {@link Viewer#locale()}, so that one viewer serves any number of requests
 * @param csrfToken what every write carries in the header {@code X-CSRF-Token}
 * @param mustChangePassword whether the person may do nothing but change the password or sign out, see
 *     {@link BeforePasswordChange}
 */
public record Session(Viewer viewer, String csrfToken, boolean mustChangePassword) {}
