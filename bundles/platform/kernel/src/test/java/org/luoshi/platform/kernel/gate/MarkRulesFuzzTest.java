package org.luoshi.platform.kernel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class MarkRulesFuzzTest {
    private final MarkRules rules = new MarkRules();

    /** Also the time of each is bounded: the fuzzer ends with an input that takes longer. */
    @FuzzTest
    void findsAMarkWhateverStandsAroundIt(FuzzedDataProvider input) {
        MarkedText text = MarkedText.of(input);

        rules.inText(new NormalText(text.plain()));
        rules.inName(new NormalText(text.plain()));
        assertThat(rules.inText(new NormalText(text.marked()))).isPresent();
    }
}
