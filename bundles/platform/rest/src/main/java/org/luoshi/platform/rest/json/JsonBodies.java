package org.luoshi.platform.rest.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.problem.Refusal;

/** Reads and writes records as JSON. One for each application, because it remembers its classes. */
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/problem+json"})
public final class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private static final Set<Class<?>> LEFT_TO_OTHERS = Set.of(
            String.class,
            byte[].class,
            InputStream.class,
            OutputStream.class,
            Reader.class,
            File.class,
            FileContent.class);

    private final ObjectMapper mapper;
    private final CurrentExchange current;
    private final ObjectWriter chinese;
    private final ObjectWriter english;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    public JsonBodies(ObjectMapper mapper, CurrentExchange current) {
        this.mapper = mapper;
        this.current = current;
        this.chinese = mapper.writer().with(Locale.SIMPLIFIED_CHINESE);
        this.english = mapper.writer().with(Locale.ENGLISH);
    }

    static boolean isJson(MediaType type) {
        return "application".equals(type.getType())
                && ("json".equals(type.getSubtype()) || type.getSubtype().endsWith("+json"));
    }

    /** Whether somebody else makes this out of JSON, who reads the bytes in their own way. */
    static boolean leavesToOthers(Class<?> type) {
        return LEFT_TO_OTHERS.contains(type);
    }

    /** Writer that writes texts in that language. */
    public ObjectWriter writer(Locale locale) {
        return Locale.ENGLISH.equals(locale) ? english : chinese;
    }

    @Override
    public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return isJson(mediaType) && !LEFT_TO_OTHERS.contains(raw);
    }

    @Override
    public Object readFrom(
            Class<Object> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            Object value = readers.computeIfAbsent(type, t -> mapper.readerFor(mapper.constructType(t)))
                    .readValue(body);
            if (value == null) {
                throw new Refusal(400, "empty-body");
            }
            return value;
        } catch (JacksonException e) {
            throw JsonFaults.of(e);
        }
    }

    @Override
    public boolean isWriteable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return isJson(mediaType) && !LEFT_TO_OTHERS.contains(raw) && !StreamingOutput.class.isAssignableFrom(raw);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        // First all of it, then out with it: a value that cannot be written becomes a problem, not half an answer.
        byte[] json = writer(current.get().locale()).writeValueAsBytes(value);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, json.length);
        body.write(json);
    }
}
