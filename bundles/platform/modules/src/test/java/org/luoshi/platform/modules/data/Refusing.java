package org.luoshi.platform.modules.data;

import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.InvalidInput;

/** Finds a mark in everything of one kind. */
enum Refusing implements ContentCheck {
    TEXTS {
        @Override
        public void text(String field, String text) {
            throw new ClassifiedContentRefused("mark", field);
        }
    },
    FILES {
        @Override
        public void file(String name, byte[] content) {
            throw new ClassifiedContentRefused("mark", "file");
        }
    },
    WHAT_IT_CANNOT_READ {
        @Override
        public void file(String name, byte[] content) {
            throw new InvalidInput("file", LocalizedText.verbatim("has a password"));
        }
    };

    @Override
    public void text(String field, String text) {
        // None of this one's business.
    }

    @Override
    public void file(String name, byte[] content) {
        // None of this one's business.
    }
}
