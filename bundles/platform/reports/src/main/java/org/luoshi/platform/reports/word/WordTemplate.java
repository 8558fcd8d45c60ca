package org.luoshi.platform.reports.word;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;

/**
 * Fills a template that people edit in Word: {@code {{name}}} becomes a text or a number, what stands between
 * {@code {{?list}}} and {@code {{/list}}} is repeated for each entry. The marks of a list stand in one paragraph, in one
 * table row, or in paragraphs or rows of their own, which vanish.
 */
public final class WordTemplate {
    private WordTemplate() {}

    /**
     * @param template bytes of a docx file
     * @param values texts, numbers, and lists of maps of them
     * @return the same bytes for the same template and values
     * @throws DocumentRefused when the template cannot be read or names an unknown value
     */
    public static byte[] fill(byte[] template, Map<String, Object> values) throws DocumentRefused {
        WordPackage file = WordPackage.read(template);
        Copies copies = new Copies();
        for (String part : WordParts.of(file).all()) {
            Document xml = WordXml.parse(file.part(part));
            Places.separate(xml);
            new Filler(new Scope(values, null), copies).fill(List.of(xml.getDocumentElement()));
            file.replace(part, WordXml.write(xml));
        }
        return file.packed();
    }
}
