package org.luoshi.platform.api.time;

import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The working-day calendar (工作日历): weekends, public holidays and the State Council's shifted working days
 * (《全国年节及纪念日放假办法》 and the yearly notice). A due date lasts until its midnight in {@link #ZONE}.
 */
@ProviderType
public interface WorkCalendar {
    /** The one time zone of the product. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The first day that people may send; no matter of an office is older. */
    LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** The last day that people may send; what lies behind it is a slip of the pen. */
    LocalDate LATEST = LocalDate.of(2099, 12, 31);

    /**
     * Tells whether a day that somebody sent lies between {@link #EARLIEST} and {@link #LATEST}. Whoever takes dates in asks
     * this before anything is counted from them.
     */
    static boolean covers(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    /** Tells whether people work on that day. */
    boolean isWorkday(LocalDate day);

    /** Today in {@link #ZONE}. */
    LocalDate today();

    /**
     * The day that lies {@code workdays} working days after {@code from}; the day itself is not counted.
     *
     * @param workdays 0 or more; 0 gives {@code from} itself
     */
    LocalDate addWorkdays(LocalDate from, int workdays);

    /**
     * Working days d with {@code from < d <= to}; negative when {@code to} lies before {@code from}. Days decades outside of
     * {@link #covers} need not be counted, so that a date far away costs no more than another.
     */
    int workdaysBetween(LocalDate from, LocalDate to);

    /** The first working day on or after that day. */
    LocalDate nextWorkday(LocalDate day);

    /** {@link #addWorkdays} with every day that was counted or skipped and why. */
    DueExplanation explain(LocalDate from, int workdays);

    /** Tells whether the year's holidays are not published yet, so that dates in it are provisional (暂定). */
    boolean isProvisional(int year);
}
