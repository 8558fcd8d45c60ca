package org.luoshi.testkit.fakes;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.record.NonSecretGate;

/** Refuses what contains 绝密, and keeps what it has seen. */
public final class FakeGate implements NonSecretGate {
    private static final String MARK = "绝密";

    private final List<String> checked = new ArrayList<>();

    @Override
    public void checkText(Viewer who, String field, String text) {
        checked.add(field);
        if (text.contains(MARK)) {
            throw new ClassifiedContentRefused("test", field);
        }
    }

    @Override
    public void checkFile(Viewer who, String fileName, byte[] content) {
        checkText(who, fileName, fileName);
    }

    /** Names of the fields and files that were checked, in order. */
    public List<String> checked() {
        return List.copyOf(checked);
    }
}
