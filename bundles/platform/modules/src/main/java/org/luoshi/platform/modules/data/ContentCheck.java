package org.luoshi.platform.modules.data;

/** Looks at everything that comes in before it is kept. */
public interface ContentCheck {
    /**
     * @param field where it stands: table and column
     * @throws org.luoshi.platform.api.error.ClassifiedContentRefused when it may not come in
     */
    void text(String field, String text);

    /**
     * @param name what the file is called; an archive knows its hash only
     * @throws org.luoshi.platform.api.error.ClassifiedContentRefused when it may not come in
     * @throws org.luoshi.platform.api.error.InvalidInput when it cannot be looked into
     */
    void file(String name, byte[] content);
}
