package org.luoshi.platform.reports.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class WordTextTest {
    @Test
    void readsParagraphsTablesHeadersAndFooters() throws Exception {
        byte[] file = Docx.written(document -> {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页眉");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页脚");
            Docx.paragraph(document, "一、会", "议", "议定事项");
            Docx.table(document, new String[] {"牵头", "办公室"}, new String[] {"配合", "规划处"});
            Docx.paragraph(document, "完");
        });
        assertThat(WordText.of(file)).isEqualTo("页眉\n一、会议议定事项\n牵头\t办公室\n配合\t规划处\n完\n页脚");
    }

    @Test
    void readsTabsLineEndsAndTextBoxesOnce() throws Exception {
        String box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>";
        String body = "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><mc:AlternateContent><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r>"
                + "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>";
        assertThat(WordText.of(Docx.ofBody(body))).isEqualTo("框内\n甲\t乙\n丙");
    }

    @Test
    void leavesOutDeletedTextAndPageNumbers() throws Exception {
        String body = "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + "<w:fldSimple w:instr=\" REF x \"><w:r><w:t>引用</w:t></w:r></w:fldSimple>"
                + "<w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>";
        assertThat(WordText.of(Docx.ofBody(body))).isEqualTo("新引用");
    }

    @Test
    void readsTheStarOfASymbolFont() throws Exception {
        String body = "<w:p><w:r><w:t>某级</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0AB\"/></w:r></w:p>";
        assertThat(WordText.of(Docx.ofBody(body))).isEqualTo("某级★");
    }

    @Test
    void aRowOfOneCellIsAFrameAndKeepsItsParagraphs() throws Exception {
        String cell = "<w:tc><w:p><w:r><w:t>一</w:t></w:r></w:p><w:p><w:r><w:t>二</w:t></w:r></w:p></w:tc>";
        assertThat(WordText.of(Docx.ofBody("<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>")))
                .isEqualTo("一\n二");
        assertThat(WordText.of(Docx.ofBody("<w:tbl><w:tr>" + cell + cell + "</w:tr></w:tbl>")))
                .isEqualTo("一 二\t一 二");
    }

    @Test
    void writesTheNumbersThatWordWritesByItself() throws Exception {
        byte[] file = Docx.written(document -> {
            BigInteger list = chineseList(document);
            numbered(document, list, 0, "加强调度");
            numbered(document, list, 1, "每周一次");
            numbered(document, list, 1, "每月一报");
            numbered(document, list, 0, "严格考核");
            numbered(document, list, 1, "季度通报");
        });
        assertThat(WordText.of(file)).isEqualTo("一、加强调度\n（一）每周一次\n（二）每月一报\n二、严格考核\n（一）季度通报");
    }

    @Test
    void writesNumbersThatAStyleGives() throws Exception {
        String numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/>"
                + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"8\"/></w:lvlOverride></w:num>";
        String styles = "<w:style w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>";
        String body = styled("b", "")
                + styled("a", "")
                + styled("a", "<w:numPr><w:numId w:val=\"2\"/></w:numPr>")
                + styled("a", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>");
        byte[] file = Docx.ofParts(Map.of(
                "word/document.xml", Docx.part("document", "<w:body>" + body + "</w:body>"),
                "word/numbering.xml", Docx.part("numbering", numbering),
                "word/styles.xml", Docx.part("styles", styles)));
        assertThat(WordText.of(file)).isEqualTo("3. 文\n4. 文\n8. 文\n文");
    }

    private static String styled(String style, String format) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + format + "</w:pPr><w:r><w:t>文</w:t></w:r></w:p>";
    }

    private static BigInteger chineseList(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        level(list, 0, "%1、");
        level(list, 1, "（%2）");
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void level(CTAbstractNum list, int depth, String text) {
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.valueOf(depth));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
        level.addNewLvlText().setVal(text);
    }

    private static void numbered(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }
}
