package org.luoshi.platform.kernel.export;

/** Settings of lists that go out as files: {@code etc/org.luoshi.platform.export.cfg}. Texts: a wrong one has to be told. */
public @interface ExportSettings {
    String PID = "org.luoshi.platform.export";

    /** How many rows of a list go out without a reason. */
    String reason_rows() default "500";

    /** How many rows one file holds at most; the file is made in memory. */
    String most_rows() default "20000";
}
