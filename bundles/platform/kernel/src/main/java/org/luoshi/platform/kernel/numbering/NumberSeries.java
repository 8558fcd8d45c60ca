package org.luoshi.platform.kernel.numbering;

import java.time.Clock;
import org.luoshi.platform.api.record.Numbering;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gapless numbers (编号). The row of a series stays locked until the transaction of the record that bears the number ends:
 * a number that is rolled back is given to the next record.
 */
@Component(service = Numbering.class)
public final class NumberSeries implements Numbering {
    private final Sql sql;
    private final Clock clock;

    @Activate
    public NumberSeries(
            @Reference CurrentTransaction transaction,
            @Reference Clock clock,
            // Nothing is given before the tables are there.
            @Reference(target = "(osgi.unit.name=kernel)") org.luoshi.platform.api.data.Transactions kernel) {
        this.sql = new Sql(transaction::connection);
        this.clock = clock;
    }

    @Override
    public int next(String series, int year, String recordId) {
        if (!advance(series, year)) {
            sql.update(
                    "insert into kernel.number_series (series, for_year, last_number) values (?, ?, 0)"
                            + " on conflict do nothing",
                    series,
                    year);
            advance(series, year);
        }
        int number = (int) sql.number(
                "select last_number from kernel.number_series where series = ? and for_year = ?", series, year);
        sql.update(
                "insert into kernel.number_issued (series, for_year, given_number, record_id, issued_at)"
                        + " values (?, ?, ?, ?, ?)",
                series,
                year,
                number,
                recordId,
                clock.instant());
        return number;
    }

    @Override
    public void annul(String series, int year, int number, String reason) {
        int annulled = sql.update(
                "update kernel.number_issued"
                        + " set annulled_at = coalesce(annulled_at, ?), annulled_reason = coalesce(annulled_reason, ?)"
                        + " where series = ? and for_year = ? and given_number = ?",
                clock.instant(),
                reason,
                series,
                year,
                number);
        if (annulled == 0) {
            throw new IllegalArgumentException("number " + number + " of " + series + " " + year + " was never given");
        }
    }

    private boolean advance(String series, int year) {
        return sql.update(
                        "update kernel.number_series set last_number = last_number + 1"
                                + " where series = ? and for_year = ?",
                        series,
                        year)
                == 1;
    }
}
