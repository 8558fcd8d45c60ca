package org.luoshi.platform.api;

import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/** A text that can be read in every language of the product. */
@FunctionalInterface
@ConsumerType
public interface LocalizedText {
    /**
     * @param locale the reader's language; an unknown one reads Simplified Chinese
     * @return the text, never null
     */
    String in(Locale locale);

    /** The same words in every language: names, numbers, what people typed. */
    static LocalizedText verbatim(String text) {
        return locale -> text;
    }
}
