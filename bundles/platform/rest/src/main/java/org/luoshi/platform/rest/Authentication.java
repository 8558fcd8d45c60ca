package org.luoshi.platform.rest;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows who is signed in (SPI of the identity bundle, registered as a service). Both methods are called very often and
 * from many threads: answer from memory where possible. While the service is absent, nobody is signed in.
 */
@ConsumerType
public interface Authentication {
    /**
     * A person uses the session: its idle time starts again.
     *
     * @param token content of the {@link SessionCookie}, as the browser sent it
     * @return empty when there is no such session, or no longer
     * @throws org.luoshi.platform.api.error.Unavailable when the sessions cannot be read just now
     */
    Optional<Session> resume(String token);

    /**
     * An open page listens on the session: like {@link #resume}, but listening keeps nobody signed in.
     *
     * @param token content of the cookie
     * @return empty when there is no such session, or no longer
     */
    Optional<Session> watch(String token);
}
