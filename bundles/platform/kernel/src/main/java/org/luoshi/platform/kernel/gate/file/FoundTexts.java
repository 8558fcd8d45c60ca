package org.luoshi.platform.kernel.gate.file;

/** Is told every text that is found in a file. */
public interface FoundTexts {
    /** Name of the file, or of one inside it. */
    void name(String name);

    /** A text, with lines as people see them and tabs between the cells of a row. */
    void text(String text);
}
