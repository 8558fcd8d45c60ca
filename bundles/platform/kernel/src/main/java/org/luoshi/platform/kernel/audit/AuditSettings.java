package org.luoshi.platform.kernel.audit;

/** Settings in {@code etc/org.luoshi.platform.audit.cfg}. */
public @interface AuditSettings {
    /** Name of the configuration. */
    String PID = "org.luoshi.platform.audit";

    /** A server that is told every seal: {@code udp://host:port} or {@code tcp://host:port}; empty for none. */
    String syslog() default "";

    /** Seconds between two looks at whether there is something to seal; at most 60. */
    int seal_seconds() default 30;

    /**
     * Months after which what a record says of before and after is erased; 0 for never, otherwise at least 6. A text: what
     * is no number has to be told, not to end in a component that is missing.
     */
    String retention_months() default "0";
}
