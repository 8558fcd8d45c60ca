package org.luoshi.supervision.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.rest.json.JsonFormat;

/** The resources in a real Jersey with the JSON of the product; who asks is said with each request. */
final class Door {
    private static final ObjectMapper JSON = JsonFormat.mapper();
    private static final URI BASE = URI.create("http://localhost/api/supervision/");

    private final ThreadLocal<Viewer> viewer = new ThreadLocal<>();
    private final ApplicationHandler application;

    Door(List<Object> resources) {
        ResourceConfig config = new ResourceConfig();
        resources.forEach(config::register);
        config.register(new Bodies());
        config.register(new Dates());
        config.register(new Errors());
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bindFactory(new ViewerFactory(viewer)).to(Viewer.class);
            }
        });
        application = new ApplicationHandler(config);
    }

    /** What came back. */
    record Answer(int status, JsonNode json, byte[] bytes) {}

    Answer call(Viewer who, String method, String path, Object body, String ifMatch) {
        FileContent file = file(body);
        byte[] content = file == null ? bytes(body) : file.content();
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), application.getConfiguration());
        request.header("Content-Type", file == null ? "application/json" : "application/octet-stream");
        request.header("X-Name", file == null ? "" : file.name());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        request.setEntityStream(new ByteArrayInputStream(content));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        viewer.set(who);
        try {
            ContainerResponse response = application.apply(request, answer).get();
            byte[] bytes = answer.toByteArray();
            boolean json = response.getMediaType() != null
                    && "json".equals(response.getMediaType().getSubtype());
            return new Answer(response.getStatus(), json ? JSON.readTree(bytes) : null, bytes);
        } catch (InterruptedException | ExecutionException | IOException e) {
            throw new AssertionError(e);
        } finally {
            viewer.remove();
        }
    }

    private static FileContent file(Object body) {
        if (body instanceof byte[] bytes) {
            return new FileContent("附件.docx", "application/octet-stream", bytes);
        }
        return body instanceof FileContent file ? file : null;
    }

    private static byte[] bytes(Object body) {
        try {
            return body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record ViewerFactory(ThreadLocal<Viewer> viewer) implements Factory<Viewer> {
        @Override
        public Viewer provide() {
            return viewer.get();
        }

        @Override
        public void dispose(Viewer instance) {
            viewer.remove();
        }
    }

    private static final class Errors implements ExceptionMapper<RuntimeException> {
        @Override
        public Response toResponse(RuntimeException error) {
            if (error instanceof InvalidInput invalid) {
                List<String> fields =
                        invalid.errors().stream().map(FieldError::field).toList();
                return Response.status(422)
                        .type(MediaType.APPLICATION_JSON)
                        .entity(Map.of("fields", fields))
                        .build();
            }
            return error instanceof WebApplicationException web
                    ? web.getResponse()
                    : Response.status(500)
                            .entity(error.toString().getBytes(StandardCharsets.UTF_8))
                            .build();
        }
    }

    private static final class Dates implements ParamConverterProvider {
        @Override
        public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
            return type != LocalDate.class
                    ? null
                    : new ParamConverter<>() {
                        @Override
                        public T fromString(String text) {
                            return text == null ? null : type.cast(LocalDate.parse(text));
                        }

                        @Override
                        public String toString(T value) {
                            return value.toString();
                        }
                    };
        }
    }

    private static final class Bodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
        @Override
        public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType media) {
            return raw == FileContent.class || raw != byte[].class && "json".equals(media.getSubtype());
        }

        @Override
        public Object readFrom(
                Class<Object> raw,
                Type type,
                Annotation[] annotations,
                MediaType media,
                MultivaluedMap<String, String> headers,
                InputStream body)
                throws IOException {
            return FileContent.class.equals(raw)
                    ? new FileContent(headers.getFirst("X-Name"), media.toString(), body.readAllBytes())
                    : JSON.readValue(body, JSON.constructType(type));
        }

        @Override
        public boolean isWriteable(Class<?> raw, Type type, Annotation[] annotations, MediaType media) {
            return raw != byte[].class;
        }

        @Override
        public void writeTo(
                Object value,
                Class<?> raw,
                Type type,
                Annotation[] annotations,
                MediaType media,
                MultivaluedMap<String, Object> headers,
                OutputStream body)
                throws IOException {
            if (value instanceof FileContent file) {
                body.write(file.content());
            } else {
                JSON.writeValue(body, value);
            }
        }
    }
}
