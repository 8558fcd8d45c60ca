package org.luoshi.supervision.intake.time;

import java.time.LocalDate;

/**
 * Words about time at one place of the text.
 *
 * @param date the last day meant, or null when the words alone do not tell
 */
public record TimePhrase(int start, int end, Kind kind, LocalDate date) {
    /** What such words can do in a sentence. */
    public enum Kind {
        /** A limit in so many words: 7月17日前, 一周内, 三季度末. */
        LIMIT,
        /** A stretch of days whose end is the limit: 7月10日至20日. */
        RANGE,
        /** A day without 前 or 内: a limit only where a verb of finishing follows. */
        DAY,
        /** A month, a quarter or half a year by its bare name: 三季度完成. */
        PERIOD,
        /** Counted from an event still to come: 文件公布后3个工作日内. */
        AFTER_EVENT,
        /** A limit whose day only a person can tell: 中秋节前, 20日前. */
        OPEN,
        /** Every so often: 每周五, 每月5日前, 按季度. */
        CYCLE,
        /** The day from which something holds: 9月1日起. */
        BEGINNING
    }

    /** The same words where they are known to set a limit. */
    public TimePhrase asLimit() {
        return new TimePhrase(start, end, Kind.LIMIT, date);
    }

    /** Whether the words by themselves name the last day. */
    public boolean namesDay() {
        return date != null && (kind == Kind.LIMIT || kind == Kind.RANGE || kind == Kind.DAY);
    }
}
