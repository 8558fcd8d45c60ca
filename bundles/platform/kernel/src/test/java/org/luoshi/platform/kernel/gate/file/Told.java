package org.luoshi.platform.kernel.gate.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.api.error.InvalidInput;

/** Reads a file and keeps what it was told. */
final class Told implements FoundTexts {
    final List<String> names = new ArrayList<>();
    final List<String> texts = new ArrayList<>();

    static Told of(String name, byte[] content) {
        Told told = new Told();
        told.read(name, content);
        return told;
    }

    private void read(String name, byte[] content) {
        new FileReading(word -> "the Word reader's lines", this).read(name, content);
    }

    /** Every line of every text. */
    List<String> lines() {
        return texts.stream().flatMap(String::lines).map(String::strip).toList();
    }

    /** @param words of the explanation that people get */
    static void refuses(String name, byte[] content, String words) {
        assertThatThrownBy(() -> of(name, content))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> org.assertj.core.api.Assertions.assertThat(
                                refused.errors().get(0).message().in(Locale.ENGLISH))
                        .contains(words));
    }

    @Override
    public void name(String name) {
        names.add(name);
    }

    @Override
    public void text(String text) {
        texts.add(text);
    }
}
