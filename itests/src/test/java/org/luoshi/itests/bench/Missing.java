package org.luoshi.itests.bench;

/** The benchmark cannot go on; its one sentence says what is missing. */
final class Missing extends RuntimeException {
    Missing(String sentence) {
        super(sentence);
    }
}
