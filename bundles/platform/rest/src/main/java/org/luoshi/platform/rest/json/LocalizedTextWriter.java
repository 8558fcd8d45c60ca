package org.luoshi.platform.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.luoshi.platform.api.LocalizedText;

/** Writes a text in the language of the caller. */
final class LocalizedTextWriter extends StdSerializer<LocalizedText> {
    LocalizedTextWriter() {
        super(LocalizedText.class);
    }

    @Override
    public void serialize(LocalizedText text, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(text.in(provider.getLocale()));
    }
}
