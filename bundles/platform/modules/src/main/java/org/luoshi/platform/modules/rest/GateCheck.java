package org.luoshi.platform.modules.rest;

import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.modules.data.ContentCheck;

/** Has all of an archive pass the non-secret gate, on the word of whoever brings it. */
record GateCheck(NonSecretGate gate, Viewer viewer) implements ContentCheck {
    @Override
    public void text(String field, String text) {
        gate.checkText(viewer, field, text);
    }

    @Override
    public void file(String name, byte[] content) {
        gate.checkFile(viewer, name, content);
    }
}
