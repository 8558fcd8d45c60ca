package org.luoshi.supervision.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.api.error.InvalidInput;

class WeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-07-06, 2026-W28, 2026-07-06, 2026-07-12",
        "2026-07-12, 2026-W28, 2026-07-06, 2026-07-12",
        "2027-01-01, 2026-W53, 2026-12-28, 2027-01-03",
        "2026-01-01, 2026-W01, 2025-12-29, 2026-01-04",
    })
    void runsFromMondayToSunday(LocalDate day, String name, LocalDate from, LocalDate to) {
        Week week = Week.of(day);

        assertThat(week).hasToString(name).isEqualTo(Week.parse(name));
        assertThat(week.from()).isEqualTo(from);
        assertThat(week.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W53", "2026-W00", "2026-W99", "2026-28", "第28周"})
    void refusesWeeksThatDoNotExist(String text) {
        assertThatThrownBy(() -> Week.parse(text)).isInstanceOf(InvalidInput.class);
    }
}
