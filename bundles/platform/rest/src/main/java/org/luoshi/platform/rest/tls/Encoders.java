package org.luoshi.platform.rest.tls;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Has Jetty find its encoder for HTTP/2. It looks once, when it is first used, with a service loader through the thread,
 * which sees nothing of Jetty's bundle in OSGi; so it is used here, with that bundle in sight, at a start level before the
 * web server's.
 */
@Component(service = Encoders.class, immediate = true)
public final class Encoders {
    @Activate
    public Encoders() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PreEncodedHttpField.class.getClassLoader());
        try {
            new PreEncodedHttpField("Server", "first").putTo(ByteBuffer.allocate(100), HttpVersion.HTTP_1_1);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
