package org.luoshi.platform.api.record;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes Word documents (docx). */
@ProviderType
public interface Documents {
    /**
     * The plain text of a Word document, one paragraph a line, table cells separated by tabs, text boxes, headers and
     * footers included.
     *
     * @param content bytes of a docx file
     * @throws org.luoshi.platform.api.error.InvalidInput when it is not one, is encrypted, or unpacks to an
     *     unreasonable size
     */
    String readWord(byte[] content);

    /**
     * Fills a template that people edit in Word. Places are written {@code {{name}}}, repeated parts
     * {@code {{?list}} … {{/list}}}; the same template and the same values give the same bytes.
     *
     * @param template bytes of a docx file
     * @param values texts, numbers, and lists of maps of them
     * @throws org.luoshi.platform.api.error.InvalidInput when the template cannot be read or names an unknown value
     */
    byte[] fillWord(byte[] template, Map<String, Object> values);
}
