package org.luoshi.platform.api.work;

/** How a matter stands against its due date (督办灯); computed, never typed. */
public enum Light {
    /** On time (绿灯). */
    GREEN,
    /** Due soon, or a report is late (黄灯). */
    AMBER,
    /** Overdue (红灯). */
    RED,
    /** Closed, or the clock stands still (灰灯). */
    GREY
}
