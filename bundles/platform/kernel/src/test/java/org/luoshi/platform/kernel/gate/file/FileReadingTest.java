package org.luoshi.platform.kernel.gate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReadingTest {
    private static final String MARK = "机密★20年";

    @Test
    void readsEveryFileOfAnArchiveByItsKindAndEveryName() {
        Map<String, byte[]> inner = Map.of("内部/说明.txt", Files.bytes(MARK));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("资料/", new byte[0]);
        entries.put("资料/一.txt", "二".getBytes(Charset.forName("GB18030")));
        entries.put("更多.zip", Files.zip(inner));
        Told told = Told.of("a.zip", Files.zip(entries));

        assertThat(told.names).contains("a.zip", "资料", "一.txt", "更多.zip", "内部", "说明.txt");
        assertThat(told.texts).contains("二", MARK);
    }

    @Test
    void readsNamesAsChineseWindowsWritesThem() {
        byte[] zip = Files.zip(Map.of("机密★名单.txt", Files.bytes("x")), Charset.forName("GBK"));

        assertThat(Told.of("a.zip", zip).names).contains("机密★名单.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.docx", "a.xlsx", "a.pptx", "a.ofd", "a.pdf", "a.jpg", "a.png", "a.zip", "a.xls", "a.gif"})
    void refusesAFileThatIsNotWhatItsEndingSays(String name) {
        Told.refuses(name, Files.bytes("plain text"), "not what its name says");
        Told.refuses(name, new byte[] {0x4D, 0x5A, 0, 1, 2}, "not what its name says");
    }

    @Test
    void saysWhatARenamedFileReallyIs() {
        Told.refuses("a.xlsx", Files.docx("x", Map.of()), "Word");
        Told.refuses("a.png", Files.jpeg(0xFE, Files.bytes("x")), "JPEG");
        Told.refuses("a.txt", Files.docx("x", Map.of()), "no text");
        Told.refuses("a.txt", Files.bytes("%PDF-1.7 looks like text"), "no text");
        Told.refuses("a.zip", Files.docx("x", Map.of()), "Word");
        assertThat(Told.of("without ending", Files.png("tEXt", Files.bytes("Title\0" + MARK)))
                        .lines())
                .contains(MARK);
    }

    @Test
    void readsAFileWhoseNameTellsNothingAsThePageItMayBe() {
        Told told = Told.of("5f1c", Files.bytes("<p>机<b>密</b>&#9733;20年</p>"));

        assertThat(told.texts).contains(MARK);
        assertThat(Told.of("5f1c", Files.bytes("\"\\u673a\\u5bc6★20年\"")).texts).contains('"' + MARK + '"');
    }

    @Test
    void refusesArchivesThatCannotBeLookedInto() {
        Told.refuses("a.rar", Files.bytes("Rar!\u001A\u0007"), "ZIP");
        Told.refuses("a.zip", Files.zip(Map.of("b.7z", latin("7z\u00BC\u00AF\u0027\u001C"))), "ZIP");
        byte[] encrypted = Files.zip(Map.of("a.txt", Files.bytes("x")));
        int header = new String(encrypted, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        encrypted[header + 8] |= 1;
        Told.refuses("a.zip", encrypted, "password");
        byte[] unknownMethod = Files.zip(Map.of("a.txt", Files.bytes("x")));
        unknownMethod[header + 10] = 14;
        Told.refuses("a.zip", unknownMethod, "packed in a way");
    }

    @Test
    void refusesArchivesMadeToBurst() {
        byte[] bomb = Files.zip(Map.of("a.bin", new byte[16 << 20]));
        Told.refuses("a.zip", bomb, "many times its size");

        byte[] nested = Files.bytes("x");
        for (int i = 0; i < 7; i++) {
            nested = Files.zip(Map.of("a" + (i == 0 ? ".txt" : ".zip"), nested));
        }
        Told.refuses("a.zip", nested, "deep");

        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= Budget.MOST_ENTRIES; i++) {
            many.put("f" + i, new byte[0]);
        }
        Told.refuses("a.zip", Files.zip(many), "more than 5000 files");
    }

    @Test
    void refusesDamagedArchives() {
        byte[] zip = Files.zip(Map.of("a.txt", Files.bytes("some content that is packed")));
        Told.refuses("a.zip", java.util.Arrays.copyOf(zip, zip.length - 30), "damaged");
        byte[] torn = zip.clone();
        torn[36] ^= 0x55;
        torn[37] ^= 0x55;
        torn[38] ^= 0x55;
        Told.refuses("a.zip", torn, "damaged");
    }

    @Test
    void readsPropertiesOfPicturesInTheUsualEncodings() {
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
            byte[] odd = Files.joined(new byte[] {0, 1, 2}, MARK.getBytes(charset), new byte[] {0, 0, 0});
            assertThat(Told.of("a.jpg", Files.jpeg(0xE1, odd)).lines())
                    .as("%s", charset)
                    .contains(MARK);
        }
        assertThat(Told.of("a.jpg", Files.jpeg(0xED, Files.bytes("\u0000" + MARK + "\u0000")))
                        .lines())
                .contains(MARK);
        assertThat(Told.of("a.jpg", Files.jpeg(0xFE, Files.bytes(MARK))).lines())
                .contains(MARK);
    }

    @Test
    void readsTextChunksOfPngAlsoPackedOnes() {
        byte[] packed = Files.deflated(Files.bytes(MARK));
        byte[] plainText = Files.bytes("Title\0\0\0zh\0标题\0" + MARK);
        byte[] packedText = Files.joined(Files.bytes("Title\0\u0001\0zh\0标题\0"), packed);

        assertThat(Told.of("a.png", Files.png("zTXt", Files.joined(Files.bytes("Title\0\0"), packed)))
                        .lines())
                .contains(MARK);
        assertThat(Told.of("a.png", Files.png("iTXt", plainText)).lines()).contains(MARK);
        assertThat(Told.of("a.png", Files.png("iTXt", packedText)).lines()).contains(MARK);
    }

    @Test
    void readsPagesOfMarkupAsPeopleSeeThem() {
        String page = "<p>机<b>密</b>&#9733;20年</p><td>秘密</td>";
        assertThat(Told.of("a.html", Files.bytes(page)).lines()).contains("秘密").anyMatch(line -> line.contains(MARK));
        assertThat(Told.of("a.json", Files.bytes("{\"t\":\"\\u673a\\u5bc6\\u260520\\u5e74\"}")).texts)
                .anyMatch(text -> text.contains(MARK));
        assertThat(Told.of("a.xml", Files.bytes("<a>&#x673a;&#x5bc6;&starf;20年</a>")).texts)
                .anyMatch(text -> text.contains(MARK));
    }

    @Test
    void readsRichText() {
        byte[] rtf = latin("{\\rtf1\\ansi\\ansicpg936 {\\b \\'bb\\'fa\\'c3\\'dc}\\u9733?20\\'c4\\'ea\\par next}");
        assertThat(Told.of("a.rtf", rtf).lines()).contains(MARK);
        assertThat(Told.of("a.doc", rtf).lines()).contains(MARK);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
