package org.luoshi.platform.kernel.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkRulesTest {
    private static final int TWENTY_MEGABYTES = 20_000_000;

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
                "机", "机密", "机密 ", "秘 密 ", " ", "密级", "密级:", "★", "*", "机密\n", "0", "省厅", "【机密", "国家秘密*", "，密", "\u200b"
            })
    void theTimeGrowsWithTheLengthAndNoFaster(String piece) {
        String text = piece.repeat(TWENTY_MEGABYTES / piece.getBytes(StandardCharsets.UTF_8).length);
        assertTimeout(Duration.ofSeconds(30), () -> rules.inText(new NormalText(text)));
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
