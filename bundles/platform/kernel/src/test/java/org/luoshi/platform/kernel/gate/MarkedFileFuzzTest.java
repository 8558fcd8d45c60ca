package org.luoshi.platform.kernel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.luoshi.platform.kernel.gate.file.FileReading;
import org.luoshi.platform.kernel.gate.file.FoundTexts;
import org.luoshi.platform.kernel.gate.file.MarkedFile;

class MarkedFileFuzzTest {
    private final MarkRules rules = new MarkRules();

    /** A file of some kind that is well formed, with the mark somewhere in it and anything around it. */
    @FuzzTest
    void findsAMarkThatWasPutIntoAFile(FuzzedDataProvider input) {
        MarkedFile file = MarkedFile.of(MarkedText.MARK, MarkedText::text, input);
        Search search = new Search();

        new FileReading(word -> "", search).read(file.name(), file.content());

        assertThat(search.found).as(file.name()).isTrue();
    }

    private final class Search implements FoundTexts {
        private boolean found;

        @Override
        public void name(String name) {
            found |= rules.inName(new NormalText(name)).isPresent();
        }

        @Override
        public void text(String text) {
            found |= rules.inText(new NormalText(text)).isPresent();
        }
    }
}
