package org.luoshi.platform.rest.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.luoshi.platform.rest.problem.Refusal;

/** Walks over every text of a JSON document, names of fields included where people may have written them. */
final class JsonTexts {
    private final JsonFactory factory;

    JsonTexts(JsonFactory factory) {
        this.factory = factory;
    }

    /**
     * @param json the document
     * @param visitor told path and text of each
     */
    void visit(byte[] json, BiConsumer<String, String> visitor) {
        try (JsonParser parser = factory.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new Refusal(400, "empty-body");
            }
            do {
                visit(parser, visitor);
            } while (parser.nextToken() != null && !parser.getParsingContext().inRoot());
            if (parser.currentToken() != null && parser.nextToken() != null) {
                throw JsonFaults.malformed(parser.currentLocation());
            }
        } catch (JacksonException e) {
            throw JsonFaults.of(e);
        } catch (IOException e) {
            throw new Refusal(400, "unreadable-body");
        }
    }

    private static void visit(JsonParser parser, BiConsumer<String, String> visitor) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            visitor.accept(path(parser.getParsingContext()), parser.getText());
        } else if (token == JsonToken.FIELD_NAME && isWritten(parser.currentName())) {
            visitor.accept(path(parser.getParsingContext()), parser.currentName());
        }
    }

    /** The names that programs give are plain ASCII; any other was written by a person. */
    private static boolean isWritten(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > '~') {
                return true;
            }
        }
        return false;
    }

    private static String path(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return parent + "[" + context.getCurrentIndex() + "]";
        }
        return parent.isEmpty() ? context.getCurrentName() : parent + "." + context.getCurrentName();
    }
}
