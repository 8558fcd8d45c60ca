package org.luoshi.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = Messages.of(MessagesTest.class);

    @Test
    void readsTheSameTextInBothLanguages() {
        LocalizedText greeting = messages.text("greeting", "李静");

        assertThat(greeting.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("您好，李静");
        assertThat(greeting.in(Locale.UK)).isEqualTo("Hello 李静");
    }

    @Test
    void speaksChineseToReadersOfOtherLanguages() {
        assertThat(messages.text("greeting", "A").in(Locale.FRENCH)).isEqualTo("您好，A");
        assertThat(Messages.supported(null)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void translatesTextsInsideTexts() {
        LocalizedText nested = messages.text("greeting", messages.text("greeting", "B"));

        assertThat(nested.in(Locale.ENGLISH)).isEqualTo("Hello Hello B");
    }

    @Test
    void knowsWhichKeysExist() {
        assertThat(messages.has("greeting")).isTrue();
        assertThat(messages.has("farewell")).isFalse();
    }
}
