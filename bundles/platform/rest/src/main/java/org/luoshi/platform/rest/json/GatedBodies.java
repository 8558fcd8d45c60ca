package org.luoshi.platform.rest.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.rest.Session;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.exchange.Exchange;
import org.luoshi.platform.rest.exchange.PlatformServices;
import org.luoshi.platform.rest.problem.Refusal;

/**
 * Has every text that a signed-in person sends pass the non-secret gate before a resource sees it. Files pass it in
 * {@link FileBodies}. Without the gate nothing is taken in.
 */
public final class GatedBodies implements ReaderInterceptor {
    private final JsonTexts texts;
    private final CurrentExchange current;
    private final PlatformServices services;

    public GatedBodies(
            com.fasterxml.jackson.core.JsonFactory factory, CurrentExchange current, PlatformServices services) {
        this.texts = new JsonTexts(factory);
        this.current = current;
        this.services = services;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        boolean json = JsonBodies.isJson(type);
        if (context.getType() == FileContent.class || !json && !"text".equals(type.getType())) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        Exchange exchange = current.get();
        if (json) {
            exchange.keepBody(body);
            checkJson(exchange, body);
        } else {
            checkText(exchange, new String(body, StandardCharsets.UTF_8));
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    private void checkJson(Exchange exchange, byte[] body) {
        Viewer viewer = exchange.session().map(Session::viewer).orElse(null);
        if (viewer == null) {
            texts.visit(body, (field, text) -> {});
        } else {
            NonSecretGate gate = gate();
            texts.visit(body, (field, text) -> gate.checkText(viewer, field, text));
        }
    }

    private void checkText(Exchange exchange, String text) {
        exchange.session().ifPresent(session -> gate().checkText(session.viewer(), "body", text));
    }

    private NonSecretGate gate() {
        return services.gate().orElseThrow(() -> new Refusal(503, "gate-missing"));
    }
}
