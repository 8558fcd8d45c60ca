package org.luoshi.platform.rest.tls;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.rest.problem.Problems;

/** HTTPS cannot be offered, for a reason that the operator can mend. */
final class TlsTrouble extends Exception {
    private final transient LocalizedText explanation;

    /**
     * @param key message that says what is wrong and what to do
     * @param arguments values for its places
     */
    TlsTrouble(String key, Object... arguments) {
        this(Problems.text(key, Arrays.stream(arguments).map(TlsTrouble::told).toArray()));
    }

    private TlsTrouble(LocalizedText explanation) {
        super(explanation.in(Locale.ENGLISH));
        this.explanation = explanation;
    }

    /** Of a file what is enough to find it: the health check tells it to everybody. */
    private static Object told(Object argument) {
        if (argument instanceof Path file && file.getNameCount() > 2) {
            return file.subpath(file.getNameCount() - 2, file.getNameCount());
        }
        return argument;
    }

    LocalizedText explanation() {
        return explanation;
    }
}
