package org.luoshi.platform.rest.json;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.exchange.PlatformServices;
import org.luoshi.platform.rest.problem.Problems;
import org.luoshi.platform.rest.problem.Refusal;

/** Takes in files that people send, through the non-secret gate, and offers files for download. */
public final class FileBodies implements MessageBodyReader<FileContent>, MessageBodyWriter<FileContent> {
    private final CurrentExchange current;
    private final PlatformServices services;

    public FileBodies(CurrentExchange current, PlatformServices services) {
        this.current = current;
        this.services = services;
    }

    @Override
    public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return raw == FileContent.class;
    }

    @Override
    public FileContent readFrom(
            Class<FileContent> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String name = ContentDisposition.fileName(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION));
        if (name.isEmpty()) {
            throw new InvalidInput("file", Problems.text("field.file-name"));
        }
        byte[] content = body.readAllBytes();
        if (content.length == 0) {
            throw new InvalidInput("file", Problems.text("field.file-empty"));
        }
        current.get().session().ifPresent(session -> services.gate()
                .orElseThrow(() -> new Refusal(503, "gate-missing"))
                .checkFile(session.viewer(), name, content));
        return new FileContent(name, mediaType.toString(), content);
    }

    @Override
    public boolean isWriteable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return raw == FileContent.class;
    }

    @Override
    public void writeTo(
            FileContent file,
            Class<?> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, file.mediaType());
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, file.content().length);
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(file.name()));
        body.write(file.content());
    }
}
