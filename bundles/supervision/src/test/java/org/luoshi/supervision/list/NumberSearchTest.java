package org.luoshi.supervision.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.supervision.list.NumberSearch.Range;

class NumberSearchTest {
    @ParameterizedTest
    @ValueSource(strings = {"督〔2026〕12号", "〔2026〕12号", "督[2026]12号", "督（2026）12号", "2026-12号"})
    void readsAWholeNumber(String text) {
        assertThat(NumberSearch.read(text)).contains(List.of(new Range(2_026_000_012L, 2_026_000_012L)));
    }

    @Test
    void aNumberWithoutItsEndIsABeginning() {
        assertThat(NumberSearch.read("督〔2026〕12").orElseThrow())
                .containsExactly(
                        new Range(2_026_000_012L, 2_026_000_012L),
                        new Range(2_026_000_120L, 2_026_000_129L),
                        new Range(2_026_001_200L, 2_026_001_299L),
                        new Range(2_026_012_000L, 2_026_012_999L),
                        new Range(2_026_120_000L, 2_026_129_999L));
    }

    @Test
    void aYearAloneIsTheWholeYear() {
        assertThat(NumberSearch.read("督〔2026〕")).contains(List.of(new Range(2_026_000_000L, 2_026_999_999L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "立项清单", "2026年度计划", "12号文件", "督查"})
    void otherWordsAreNoNumber(String text) {
        assertThat(NumberSearch.read(text)).isEmpty();
    }
}
