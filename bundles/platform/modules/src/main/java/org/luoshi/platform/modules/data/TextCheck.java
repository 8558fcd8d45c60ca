package org.luoshi.platform.modules.data;

/** Looks at every text that comes in. */
@FunctionalInterface
public interface TextCheck {
    /**
     * @param field where it stands: table and column
     * @throws org.luoshi.platform.api.error.ClassifiedContentRefused when it may not come in
     */
    void check(String field, String text);
}
