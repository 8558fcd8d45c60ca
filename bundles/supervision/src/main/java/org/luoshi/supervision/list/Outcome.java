package org.luoshi.supervision.list;

/** What the punctuality figure counts (按期办结率). */
public enum Outcome {
    /** Due before today, whatever came of it: the denominator (到期). */
    DUE,
    /** Of those, finished on or before the due date: the numerator (按期办结). */
    ON_TIME,
    /** Of those, finished later or not at all (逾期). */
    LATE
}
