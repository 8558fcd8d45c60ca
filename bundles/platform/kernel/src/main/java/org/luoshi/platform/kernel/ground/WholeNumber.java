package org.luoshi.platform.kernel.ground;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A whole number that an operator wrote into a file. One that cannot be taken is complained about and another is used.
 *
 * @param value the number that holds
 * @param refused why it is not what was written, one sentence that everybody may read; empty when it is
 */
public record WholeNumber(int value, Optional<LocalizedText> refused) {
    private static final Logger LOG = LoggerFactory.getLogger(WholeNumber.class);
    private static final int SHOWN = 20;

    /**
     * @param written what stands in the file
     * @param taken which numbers can be
     * @param otherwise what holds instead
     * @param key message that says so; {0} is what was written
     */
    public static WholeNumber read(String written, IntPredicate taken, int otherwise, String key) {
        String text = written.strip();
        if (text.matches("\\d{1,9}") && taken.test(Integer.parseInt(text))) {
            return new WholeNumber(Integer.parseInt(text), Optional.empty());
        }
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        LocalizedText why = Messages.of(WholeNumber.class).text(key, shown);
        LOG.error("{}", why.in(Locale.ENGLISH));
        return new WholeNumber(otherwise, Optional.of(why));
    }
}
