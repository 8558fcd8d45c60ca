package org.luoshi.platform.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.record.NonSecretGate;

/** Refuses whatever says 机密★, and remembers which fields it was shown. */
public final class FakeGate implements NonSecretGate {
    private static final String MARK = "机密★";
    private final List<String> fields = new CopyOnWriteArrayList<>();

    public List<String> fields() {
        return fields;
    }

    @Override
    public void checkText(Viewer who, String field, String text) {
        fields.add(field);
        if (text.contains(MARK)) {
            throw new ClassifiedContentRefused("mark", field);
        }
    }

    @Override
    public void checkFile(Viewer who, String fileName, byte[] content) {
        checkText(who, fileName, fileName);
        checkText(who, fileName, new String(content, StandardCharsets.UTF_8));
    }
}
