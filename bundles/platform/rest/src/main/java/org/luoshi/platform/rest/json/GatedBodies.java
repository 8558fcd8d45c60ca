package org.luoshi.platform.rest.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
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
    private final boolean nothingElse;

    /** @param nothingElse whether bodies that are neither JSON, text nor a file are refused: those of office functions */
    public GatedBodies(
            com.fasterxml.jackson.core.JsonFactory factory,
            CurrentExchange current,
            PlatformServices services,
            boolean nothingElse) {
        this.texts = new JsonTexts(factory);
        this.current = current;
        this.services = services;
        this.nothingElse = nothingElse;
    }

    /** Whether bodies of this type are read here. */
    public static boolean isRead(MediaType type) {
        return JsonBodies.isJson(type) || "text".equals(type.getType());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (context.getType() == FileContent.class) {
            return context.proceed();
        }
        if (!isRead(type)) {
            if (nothingElse) {
                throw new Refusal(415, "unsupported-media-type");
            }
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        Exchange exchange = current.get();
        boolean json = JsonBodies.isJson(type);
        if (json) {
            exchange.keepBody(body);
            checkJson(exchange, body);
        }
        if (!json || JsonBodies.leavesToOthers(context.getType())) {
            checkText(exchange, decoded(body, charset(type)));
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

    /** The one that is declared, as whoever reads the text after this takes it; UTF-8 when nothing is. */
    private static Charset charset(MediaType type) {
        String declared = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
        } catch (IllegalArgumentException e) {
            throw new Refusal(415, "unknown-charset");
        }
    }

    /** Strict: what is not of this character set could be read as something else later. */
    private static String decoded(byte[] body, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "other-charset", charset.name());
        }
    }

    private NonSecretGate gate() {
        return services.gate().orElseThrow(() -> new Refusal(503, "gate-missing"));
    }
}
