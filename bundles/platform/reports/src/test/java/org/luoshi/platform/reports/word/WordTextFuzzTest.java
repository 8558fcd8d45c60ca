package org.luoshi.platform.reports.word;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class WordTextFuzzTest {
    private static final Map<String, Object> VALUES =
            Map.of("name", "值", "items", List.of(item("一"), item("二"), item("三"), item("四"), item("五")));

    /**
     * The first byte chooses: a whole file, or a body, a header or a description of lists in a whole package. What can be
     * read is filled as a template, too.
     */
    @FuzzTest
    void readsAndFillsAnyFileOrRefusesIt(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        byte[] file = file(input[0] & 3, rest);
        try {
            WordText.of(file);
            WordTemplate.fill(file, VALUES);
        } catch (DocumentRefused refused) {
            return;
        }
    }

    private static Map<String, Object> item(String title) {
        return Map.of("title", title, "parts", List.of(Map.of("n", 1), Map.of("n", 2)));
    }

    private static byte[] file(int kind, byte[] content) {
        String xml = new String(content, StandardCharsets.UTF_8);
        return switch (kind) {
            case 0 -> content;
            case 1 -> Docx.ofBody(xml);
            case 2 -> Docx.ofParts(Map.of("word/document.xml", Docx.part("document", ""), "word/header1.xml", xml));
            default -> {
                int end = xml.indexOf('\0');
                String lists = xml.substring(0, Math.max(0, end));
                String styles =
                        "<w:style w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
                yield Docx.ofParts(Map.of(
                        "word/document.xml", Docx.part("document", xml.substring(end + 1)),
                        "word/numbering.xml", Docx.part("numbering", lists),
                        "word/styles.xml", Docx.part("styles", styles)));
            }
        };
    }
}
