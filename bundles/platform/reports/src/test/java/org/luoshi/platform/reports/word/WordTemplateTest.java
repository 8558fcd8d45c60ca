package org.luoshi.platform.reports.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.junit.jupiter.api.Test;

class WordTemplateTest {
    private static final Map<String, Object> ITEMS = Map.of(
            "title",
            "督查周报",
            "items",
            List.of(
                    Map.of("name", "专项资金", "steps", List.of(Map.of("what", "报送"), Map.of("what", "核查"))),
                    Map.of("name", "平台建设", "steps", List.of())));

    @Test
    void putsValuesWhereTheirNamesStand() throws Exception {
        byte[] template = Docx.written(document -> {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{title}}");
            Docx.paragraph(document, "第{{ issue }}期，共{{count}}项，{{金额}}万元");
        });
        Map<String, Object> values = Map.of("title", "周报", "issue", 12, "count", 3L, "金额", new BigDecimal("1E+2"));
        byte[] filled = WordTemplate.fill(template, values);
        assertThat(WordText.of(filled)).isEqualTo("周报\n第12期，共3项，100万元");
    }

    @Test
    void findsANameThatWordHasCutIntoPieces() throws Exception {
        byte[] template = Docx.written(document -> Docx.paragraph(document, "甲{", "{ti", "tle}", "}乙{{title}}", "丙"));
        assertThat(Docx.paragraphs(WordTemplate.fill(template, ITEMS))).containsExactly("甲督查周报乙督查周报丙");
    }

    @Test
    void repeatsParagraphsBetweenMarksOfTheirOwn() throws Exception {
        byte[] template = Docx.ofParagraphs("前", "{{?items}}", "事项：{{name}}（{{title}}）", "{{/items}}", "后");
        assertThat(Docx.paragraphs(WordTemplate.fill(template, ITEMS)))
                .containsExactly("前", "事项：专项资金（督查周报）", "事项：平台建设（督查周报）", "后");
    }

    @Test
    void repeatsWithinAParagraph() throws Exception {
        byte[] template = Docx.ofParagraphs("共：{{?items}}{{name}}；{{/items}}完");
        assertThat(Docx.paragraphs(WordTemplate.fill(template, ITEMS))).containsExactly("共：专项资金；平台建设；完");
    }

    @Test
    void repeatsTheRowItsMarksStandIn() throws Exception {
        byte[] template = Docx.written(document -> Docx.table(document, new String[] {"事项", "步骤"}, new String[] {
            "{{?items}}{{name}}", "{{?steps}}{{what}} {{/steps}}{{/items}}"
        }));
        assertThat(Docx.rows(WordTemplate.fill(template, ITEMS))).containsExactly("事项|步骤", "专项资金|报送 核查 ", "平台建设|");
    }

    @Test
    void repeatsRowsBetweenRowsOfMarks() throws Exception {
        byte[] template = Docx.written(document -> Docx.table(
                document,
                new String[] {"{{?items}}", ""},
                new String[] {"{{name}}", "甲"},
                new String[] {"乙", "丙"},
                new String[] {"{{/items}}", ""}));
        assertThat(Docx.rows(WordTemplate.fill(template, ITEMS))).containsExactly("专项资金|甲", "乙|丙", "平台建设|甲", "乙|丙");
    }

    @Test
    void repeatsListsInLists() throws Exception {
        byte[] template =
                Docx.ofParagraphs("{{?items}}", "{{name}}", "{{?steps}}", "—{{what}}", "{{/steps}}", "{{/items}}");
        assertThat(Docx.paragraphs(WordTemplate.fill(template, ITEMS))).containsExactly("专项资金", "—报送", "—核查", "平台建设");
    }

    @Test
    void anEmptyListLeavesAValidCell() throws Exception {
        String cell = "<w:tc>" + paragraph("{{?none}}") + paragraph("x") + paragraph("{{/none}}") + "</w:tc>";
        byte[] filled = WordTemplate.fill(
                Docx.ofBody("<w:tbl><w:tr>" + cell + cell + "</w:tr></w:tbl>"), Map.of("none", List.of()));
        assertThat(new String(
                        WordPackage.read(filled).part("word/document.xml"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<w:tc><w:p/></w:tc>");
    }

    @Test
    void aTextIsShownWhenItIsNotEmpty() throws Exception {
        byte[] template = Docx.ofParagraphs("{{?note}}", "说明：{{note}}", "{{/note}}", "完");
        assertThat(Docx.paragraphs(WordTemplate.fill(template, Map.of("note", "无"))))
                .containsExactly("说明：无", "完");
        assertThat(Docx.paragraphs(WordTemplate.fill(template, Map.of("note", ""))))
                .containsExactly("完");
    }

    @Test
    void whatPeopleWroteIsNeverReadAsPlace() throws Exception {
        byte[] template = Docx.ofParagraphs("{{?list}}{{text}}{{/list}}", "{{text}}");
        Map<String, Object> values =
                Map.of("text", "{{?x}} {{y}} $1 \\", "list", List.of(Map.of("text", "{{/list}}\u0001\uD800a")));
        assertThat(Docx.paragraphs(WordTemplate.fill(template, values)))
                .containsExactly("{{/list}}a", "{{?x}} {{y}} $1 \\");
    }

    @Test
    void lineEndsOfAValueBecomeLineEndsInWord() throws Exception {
        byte[] filled = WordTemplate.fill(Docx.ofParagraphs("{{text}}"), Map.of("text", "甲\r\n乙\t丙"));
        assertThat(WordText.of(filled)).isEqualTo("甲\n乙\t丙");
    }

    @Test
    void aKnownValueThatIsMissingIsEmpty() throws Exception {
        Map<String, Object> values = new HashMap<>();
        values.put("text", null);
        assertThat(Docx.paragraphs(WordTemplate.fill(Docx.ofParagraphs("[{{text}}]"), values)))
                .containsExactly("[]");
    }

    @Test
    void theSameTemplateAndValuesGiveTheSameBytes() throws Exception {
        byte[] template = Docx.ofParagraphs("{{?items}}", "{{name}}", "{{/items}}", "{{title}}");
        byte[] once = WordTemplate.fill(template, ITEMS);
        byte[] twice = WordTemplate.fill(template.clone(), new HashMap<>(ITEMS));
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void namesWhatItDoesNotKnow() {
        refuses("{{titel}}", "titel");
        refuses("{{?itmes}}x{{/itmes}}", "itmes");
        refuses("{{?items}}{{nmae}}{{/items}}", "nmae");
        refuses("{{items}}", "{{?items}}");
        refuses("{{?items}}x", "{{?items}}");
        refuses("x{{/items}}", "{{/items}}");
        refuses("{{?words}}x{{/words}}", "{{words}}");
    }

    private static void refuses(String template, String named) {
        Map<String, Object> values = new HashMap<>(ITEMS);
        values.put("words", List.of("a"));
        assertThatThrownBy(() -> WordTemplate.fill(Docx.ofParagraphs(template), values))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining(named);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
