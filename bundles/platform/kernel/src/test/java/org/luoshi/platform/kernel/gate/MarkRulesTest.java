package org.luoshi.platform.kernel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.kernel.gate.MarkRule.Place;

class MarkRulesTest {
    private static final int LENGTH = 50_000;
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final long MOST_STEPS_PER_CHARACTER = 40;
    private static final long MOST_STEPS_PER_LINE = 2_000_000;

    private final MarkRules rules = new MarkRules();

    record Case(String rule, String kind, String text) {}

    @ParameterizedTest
    @MethodSource("cases")
    void tellsMarksFromWords(Case given) {
        assertThat(ruleFor(given)).isEqualTo(given.rule());
    }

    @Test
    void marksOfALevelCountOnTheFirstPageOnly() {
        String laterPage = "一行正文，说明有关情况。\n".repeat(60) + "机密\n机要\n密码电报\n";
        assertThat(rules.inText(new NormalText(laterPage))).isEmpty();
    }

    @Test
    void aMarkWithStarCountsOnEveryPage() {
        String laterPage = "一行正文，说明有关情况。\n".repeat(6000) + "机密★10年\n";
        assertThat(rules.inText(new NormalText(laterPage))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "机",
                "机密",
                "机密 ",
                "秘 密 ",
                " ",
                "密级",
                "密级:",
                "★",
                "*",
                "机密\n",
                "0",
                "省厅",
                "【机密",
                "国家秘密*",
                "，密",
                "本件密级为",
                "机\t\t\t\t密\n\n\n\n\n",
                "SECRET",
                "SECRET /",
                "(S//",
                "TOP SECRET "
            })
    void theStepsGrowWithTheLengthAndNoFaster(String piece) {
        for (MarkRule rule : rules.all()) {
            if (rule.isFor(Place.TEXT)) {
                long once = steps(rule, piece.repeat(LENGTH / piece.length()));
                long twice = steps(rule, piece.repeat(2 * LENGTH / piece.length()));
                assertThat(twice).as("%s on %s", rule.id(), piece).isLessThan(once * 5 / 2 + 100);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"正文，说明有关情况。机密工作要点\n", "机 密 \n 秘\t密 ", "SECRET//"})
    void tenMegabytesTakeAFewStepsForEachCharacter(String piece) {
        String text = new NormalText(piece.repeat(TEN_MEGABYTES / piece.length())).all();
        for (MarkRule rule : rules.all()) {
            if (rule.isFor(Place.TEXT)) {
                assertThat(steps(rule, text)).as(rule.id()).isLessThan(MOST_STEPS_PER_CHARACTER * text.length());
            }
        }
    }

    /** Lines of a first page are 120 characters long at most, so that no pattern for them can take long. */
    @ParameterizedTest
    @ValueSource(strings = {"机密", "特急", "密级", "0", " ", "(", "第1号", "厅", "机 密 ", "注意", "〔2026〕"})
    void noLineOfAPageTakesLong(String piece) {
        String line = piece.repeat(120 / piece.length()) + "。";
        for (MarkRule rule : rules.all()) {
            CountedText text = new CountedText(line);
            rule.isWhole(text);
            assertThat(text.steps).as(rule.id()).isLessThan(MOST_STEPS_PER_LINE);
        }
    }

    private static long steps(MarkRule rule, String text) {
        CountedText counted = new CountedText(text);
        rule.isWithin(counted);
        return counted.steps;
    }

    /** Counts how often a pattern looks at a character: how long it takes, on any machine. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private long steps;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private String ruleFor(Case given) {
        NormalText text = new NormalText(given.text());
        return (given.kind().equals("name") ? rules.inName(text) : rules.inText(text))
                .map(MarkRule::id)
                .orElse("pass");
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = MarkRulesTest.class.getResourceAsStream("mark-cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(line -> line.split(" \\| ", 3))
                            .map(parts -> new Case(parts[0], parts[1], unescaped(parts[2])))
                            .toList()
                            .stream();
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\u3001", "、");
    }
}
