package org.luoshi.platform.reports.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCountTest {
    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 1, 一",
        "chineseCountingThousand, 10, 十",
        "japaneseCounting, 11, 十一",
        "chineseCounting, 20, 二十",
        "chineseCounting, 35, 三十五",
        "chineseCounting, 105, 一百零五",
        "chineseCounting, 112, 一百一十二",
        "chineseCounting, 0, 0",
        "chineseLegalSimplified, 12, 拾贰",
        "decimalEnclosedCircle, 3, ③",
        "decimalEnclosedCircle, 21, 21",
        "upperLetter, 28, BB",
        "lowerLetter, 3, c",
        "upperRoman, 14, XIV",
        "lowerRoman, 4, iv",
        "upperRoman, 4000, 4000",
        "decimal, 7, 7",
        "bullet, 7, ''",
    })
    void writesNumbersAsWordDoes(String format, int number, String text) {
        assertThat(ListCount.write(format, number)).isEqualTo(text);
    }
}
