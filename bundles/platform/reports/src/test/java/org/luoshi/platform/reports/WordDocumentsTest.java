package org.luoshi.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.reports.word.Docx;

class WordDocumentsTest {
    private static final String RELATIONS = "<Relationships><Relationship Type=\"x/officeDocument\" "
            + "Target=\"word/document.xml\"/></Relationships>";

    private final WordDocuments documents = new WordDocuments();

    @Test
    void readsAndFills() {
        byte[] filled = documents.fillWord(Docx.ofParagraphs("你好，{{name}}"), Map.of("name", "王芳"));
        assertThat(documents.readWord(filled)).isEqualTo("你好，王芳");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        byte[] whole = Docx.ofParagraphs("文");
        assertThat(reasonAgainst("不是文档".getBytes(StandardCharsets.UTF_8))).contains("不是 Word 文档");
        assertThat(reasonAgainst(new byte[0])).contains("不是 Word 文档");
        assertThat(reasonAgainst(Arrays.copyOf(whole, whole.length / 2))).isNotBlank();
        assertThat(reasonAgainst(oleFile(""))).contains("旧版");
        assertThat(reasonAgainst(oleFile("EncryptedPackage"))).contains("加密");
        assertThat(reasonAgainst(workbook())).contains("不是 Word 文档");
    }

    @Test
    void refusesADocumentThatUnpacksToAnUnreasonableSize() throws IOException {
        byte[] bomb = zip("word/document.xml", 200 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(reasonAgainst(bomb)).contains("32 MB");
        assertThat(reasonAgainst(zip("word/media/image1.png", 200 << 20))).contains("100 MB");
    }

    @Test
    void refusesEntitiesAndLooksAtNoOtherFile() throws IOException {
        String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d>&x;</d>";
        assertThat(reasonAgainst(zip("word/document.xml", entity))).contains("已损坏");
    }

    @Test
    void refusesXmlThatIsNestedWithoutEnd() throws IOException {
        assertThat(reasonAgainst(zip("word/document.xml", "<a>".repeat(200_000))))
                .contains("已损坏");
    }

    @Test
    void namesTheTemplateWhenItIsAtFault() {
        assertThatThrownBy(() -> documents.fillWord(Docx.ofParagraphs("{{nmae}}"), Map.of()))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("template"))
                        .satisfies(error ->
                                assertThat(error.message().in(Locale.ENGLISH)).contains("\"nmae\"")));
    }

    private String reasonAgainst(byte[] file) {
        try {
            documents.readWord(file);
            return "";
        } catch (InvalidInput invalid) {
            assertThat(invalid.errors().get(0).field()).isEqualTo("file");
            return invalid.errors().get(0).message().in(Locale.CHINA);
        }
    }

    private static byte[] oleFile(String stream) {
        byte[] file = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 2048);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("a");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String part, String content) throws IOException {
        return zip(part, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String part, int zeros) throws IOException {
        return zip(part, new byte[zeros]);
    }

    private static byte[] zip(String part, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : Map.of(
                            "[Content_Types].xml",
                            "<Types/>".getBytes(StandardCharsets.UTF_8),
                            "_rels/.rels",
                            RELATIONS.getBytes(StandardCharsets.UTF_8),
                            part,
                            content)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
