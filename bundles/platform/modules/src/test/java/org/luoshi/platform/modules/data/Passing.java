package org.luoshi.platform.modules.data;

import java.util.ArrayList;
import java.util.List;

/** Lets everything in, and keeps what it was shown. */
final class Passing implements ContentCheck {
    private final List<String> files = new ArrayList<>();

    @Override
    public void text(String field, String text) {
        // The tests of the gate are elsewhere.
    }

    @Override
    public void file(String name, byte[] content) {
        files.add(name);
    }

    List<String> files() {
        return List.copyOf(files);
    }
}
