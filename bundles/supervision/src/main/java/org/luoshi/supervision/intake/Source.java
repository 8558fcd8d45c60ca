package org.luoshi.supervision.intake;

import org.luoshi.supervision.intake.time.BaseDate;

/**
 * What the paper says about itself; whatever it does not say is null.
 *
 * @param title its title, 厅长办公会议纪要
 * @param meeting the meeting it records, 厅长办公会议
 * @param number its number or the meeting's: 〔2026〕第14次, 江科财〔2026〕18号
 * @param base the day its deadlines count from
 */
public record Source(Kind kind, String title, String meeting, String number, BaseDate base) {
    /** What sort of paper it is. */
    public enum Kind {
        /** 会议纪要: decisions of a meeting. */
        MINUTES,
        /** 通知, 方案, 办法 and any other paper. */
        NOTICE
    }
}
