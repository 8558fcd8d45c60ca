package org.luoshi.platform.kernel.gate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficeFilesTest {
    private static final String MARK = "机密★20年";

    @Test
    void readsWordByItsReaderAndEveryOtherPartAsWell() {
        Told told = Told.of(
                "a.docx",
                Files.docx(
                        "正文",
                        Map.of(
                                "docProps/core.xml", "<p xmlns:dc=\"d\"><dc:title>标题</dc:title><dc:x>主题</dc:x></p>",
                                "word/comments.xml", "<c xmlns:w=\"w\"><w:p><w:t>机密</w:t><w:t>★</w:t></w:p></c>",
                                "word/_rels/document.xml.rels", "<not read>")));

        assertThat(told.texts).contains("the Word reader's lines");
        assertThat(told.lines()).contains("正文", "标题", "主题", "机密★");
    }

    @Test
    void readsSheetsRowByRowWithNamesHeadersAndProperties() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet><sheetData>
                <row><c t="s"><v>1</v></c><c><v>20</v></c><c t="inlineStr"><is><t>行内</t></is></c></row>
                </sheetData><headerFooter><oddHeader>&amp;L&amp;"黑体,常规"&amp;12机密★5年&amp;R第 &amp;P 页</oddHeader>
                </headerFooter></worksheet>""");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>零</t></si><si><r><t>机</t></r><r><t>密</t></r></si></sst>");
        parts.put("xl/drawings/drawing1.xml", "<d xmlns:a=\"a\"><a:p><a:r><a:t>文本框</a:t></a:r></a:p></d>");
        Told told = Told.of("表.xlsx", Files.xlsx(parts));

        assertThat(told.lines()).contains("表一", "机密\t20\t行内", "机密★5年", "文本框");
    }

    @Test
    void readsSlidesLineByLine() {
        byte[] pptx = Files.zip(new LinkedHashMap<>(Map.of(
                "[Content_Types].xml", Files.bytes("<Types/>"),
                "ppt/slides/slide1.xml",
                        Files.bytes("<s xmlns:a=\"a\"><a:p><a:t>第一行</a:t></a:p><a:p><a:t>机密</a:t></a:p></s>"))));

        assertThat(Told.of("a.pptx", pptx).lines()).contains("第一行", "机密");
    }

    @Test
    void readsOfdPagesAsLinesHoweverTheyAreCut() {
        Told told = Told.of(
                "a.ofd",
                Files.ofd(Map.of(
                        "Doc_0/Document.xml", "<Document><Outlines><OutlineElem Title=\"目录项\"/></Outlines></Document>",
                        "Doc_0/Pages/Page_0/Content.xml", """
                        <Page><Content><Layer>
                        <TextObject Boundary="40 20.2 10 5"><TextCode>★20年</TextCode></TextObject>
                        <TextObject Boundary="150 20 10 5"><TextCode>特急</TextCode></TextObject>
                        <TextObject Boundary="30 20 10 5"><TextCode>机</TextCode><TextCode>密</TextCode></TextObject>
                        <TextObject Boundary="30 60 100 5"><TextCode>正文</TextCode></TextObject>
                        </Layer></Content></Page>""")));

        assertThat(told.lines()).contains("通知", "目录项", MARK + "\t特急", "正文");
    }

    @Test
    void readsFilesInsideDocuments() {
        byte[] sheet = Files.xlsx(Map.of("docProps/core.xml", "<p><t>" + MARK + "</t></p>"));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Files.bytes("<Types/>"));
        parts.put("word/document.xml", Files.bytes("<d/>"));
        parts.put("word/embeddings/sheet.bin", sheet);
        parts.put("word/media/image1.jpeg", Files.png("tEXt", Files.bytes("Title\0" + MARK)));
        parts.put("word/media/image2.emz", new byte[] {0x1F, (byte) 0x8B, 8, 0});
        Told told = Told.of("a.docx", Files.zip(parts));

        assertThat(told.lines().stream().filter(MARK::equals)).hasSizeGreaterThan(1);
    }

    @Test
    void refusesDocumentsWithAPassword() {
        byte[] office = Files.joined(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        byte[] workbook = Files.joined(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                new byte[] {9, 8, 0x10, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x2F, 0, 0, 0});

        Told.refuses("a.docx", office, "password");
        Told.refuses("a.xlsx", office, "password");
        Told.refuses("a.xls", workbook, "password");
        Told.refuses("a.ofd", Files.ofd(Map.of("Encryptions.xml", "<e/>")), "password");
    }

    @Test
    void refusesOldWordAndReadsOtherOldFilesAsFarAsTheyAreText() {
        byte[] ole = Files.joined(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                MARK.getBytes(StandardCharsets.UTF_16LE));

        Told.refuses("a.doc", ole, ".docx");
        assertThat(Told.of("a.xls", ole).texts).anyMatch(text -> text.contains(MARK));
    }

    @Test
    void looksForNothingOutsideTheFile() {
        String outside = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>";

        Told.refuses("a.docx", Files.docx("x", Map.of("word/comments.xml", outside)), "damaged");
        Told.refuses("a.ofd", Files.ofd(Map.of("Doc_0/Document.xml", outside)), "damaged");
        Told.refuses("a.xlsx", Files.xlsx(Map.of("xl/worksheets/sheet1.xml", "<no end>")), "damaged");
    }
}
