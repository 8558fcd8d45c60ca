package org.luoshi.platform.kernel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Measures the rules by texts of an office's desk: what is missed, and what is refused without reason. */
class MarkCorpusTest {
    private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private final MarkRules rules = new MarkRules();

    private record Paper(boolean marked, String kind, String text) {}

    /** How a set of texts fared. */
    private record Figures(int marks, List<String> missed, int ordinary, List<String> falseAlarms) {}

    @Test
    void missesNoMarkAndRaisesNoFalseAlarmInTheTextsTheRulesWereMadeBy() throws IOException {
        Figures figures = measure(everyThird(papers("mark-corpus.txt"), false));
        assertThat(figures.marks()).isEqualTo(102);
        assertThat(figures.ordinary()).isEqualTo(121);
        assertClean(figures);
    }

    @Test
    void missesNoMarkAndRaisesNoFalseAlarmInTheTextsHeldBack() throws IOException {
        Figures figures = measure(everyThird(papers("mark-corpus.txt"), true));
        assertThat(figures.marks()).isEqualTo(51);
        assertThat(figures.ordinary()).isEqualTo(60);
        assertClean(figures);
    }

    @Test
    void missesNoMarkAndRaisesNoFalseAlarmInTheTextsThatCameLater() throws IOException {
        Figures figures = measure(papers("mark-corpus-later.txt"));
        assertThat(figures.marks()).isEqualTo(37);
        assertThat(figures.ordinary()).isEqualTo(41);
        assertClean(figures);
    }

    private static void assertClean(Figures figures) {
        assertThat(figures.missed()).as("marks that were missed").isEmpty();
        assertThat(figures.falseAlarms()).as("ordinary texts that were refused").isEmpty();
    }

    private Figures measure(List<Paper> papers) {
        List<String> missed = new ArrayList<>();
        List<String> falseAlarms = new ArrayList<>();
        int marks = 0;
        for (Paper paper : papers) {
            boolean refused = isRefused(paper);
            marks += paper.marked() ? 1 : 0;
            if (paper.marked() && !refused) {
                missed.add(paper.text());
            } else if (!paper.marked() && refused) {
                falseAlarms.add(paper.text());
            }
        }
        return new Figures(marks, missed, papers.size() - marks, falseAlarms);
    }

    private boolean isRefused(Paper paper) {
        NormalText text = new NormalText(paper.text());
        return (paper.kind().equals("name") ? rules.inName(text) : rules.inText(text)).isPresent();
    }

    private static List<Paper> everyThird(List<Paper> papers, boolean wanted) {
        List<Paper> result = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            if ((i % 3 == 2) == wanted) {
                result.add(papers.get(i));
            }
        }
        return result;
    }

    private static List<Paper> papers(String name) throws IOException {
        try (InputStream in = MarkCorpusTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Paper(parts[0].equals("refuse"), parts[1], unescaped(parts[2])))
                    .toList();
        }
    }

    private static String unescaped(String text) {
        String lines = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
        return CODE.matcher(lines).replaceAll(code -> Character.toString((char) Integer.parseInt(code.group(1), 16)));
    }
}
