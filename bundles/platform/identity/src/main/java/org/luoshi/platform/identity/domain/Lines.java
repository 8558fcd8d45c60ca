package org.luoshi.platform.identity.domain;

import jakarta.persistence.AttributeConverter;
import java.util.List;

/** A short list of one-line texts in one column. */
public final class Lines implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> lines) {
        return String.join("\n", lines);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
