package org.luoshi.platform.reports;

import java.util.Map;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.record.Documents;
import org.luoshi.platform.reports.word.DocumentRefused;
import org.luoshi.platform.reports.word.WordTemplate;
import org.luoshi.platform.reports.word.WordText;
import org.osgi.service.component.annotations.Component;

/** Word documents for every office function. */
@Component(service = Documents.class)
public final class WordDocuments implements Documents {
    @Override
    public String readWord(byte[] content) {
        try {
            return WordText.of(content);
        } catch (DocumentRefused refused) {
            throw new InvalidInput("file", refused.explanation());
        }
    }

    @Override
    public byte[] fillWord(byte[] template, Map<String, Object> values) {
        try {
            return WordTemplate.fill(template, values);
        } catch (DocumentRefused refused) {
            throw new InvalidInput("template", refused.explanation());
        }
    }
}
