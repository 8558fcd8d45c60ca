package org.luoshi.platform.backup.server;

/** Settings in {@code etc/org.luoshi.platform.backup.cfg}. */
@interface BackupSettings {
    /** Name of the configuration. */
    String PID = "org.luoshi.platform.backup";

    /** Time of day in Asia/Shanghai, {@code HH:mm}; empty for no backups by themselves. */
    String daily() default "02:00";

    /** Where backups go; empty means {@code data/backup}. */
    String folder() default "";

    /** How many are kept. */
    int keep() default 7;

    /** Whether each is restored into a passing copy and compared. */
    boolean verify() default true;
}
