package org.luoshi.platform.kernel.gate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfTextTest {
    private static final String MARK = "机密★20年";

    @Test
    void readsThePagesAlsoWhereOnlyTheFontKnowsTheCharacters() throws IOException {
        try (PDDocument document = document(MARK)) {
            assertThat(Told.of("a.pdf", saved(document)).lines()).contains(MARK);
        }
    }

    @Test
    void readsPropertiesMetadataAndFilesInside() throws IOException {
        try (PDDocument document = document("正文")) {
            document.getDocumentInformation().setTitle("标题一");
            byte[] xmp = Files.bytes("<x><rdf:li>元数据</rdf:li></x>");
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp)));
            byte[] inside = Files.zip(Map.of("内件.txt", Files.bytes("内文")));
            COSArray names = new COSArray();
            names.add(new PDEmbeddedFile(document, new ByteArrayInputStream(inside)).getCOSObject());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), names);
            Told told = Told.of("a.pdf", saved(document));

            assertThat(told.lines()).contains("标题一", "元数据", "内文");
            assertThat(told.names).contains("内件.txt");
        }
    }

    @Test
    void refusesAPdfThatAsksForAPassword() throws IOException {
        try (PDDocument document = document(MARK)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "reader", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            Told.refuses("a.pdf", saved(document), "password");
        }
    }

    @Test
    void readsAPdfThatOnlyForbidsChanges() throws IOException {
        try (PDDocument document = document(MARK)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            assertThat(Told.of("a.pdf", saved(document)).lines()).contains(MARK);
        }
    }

    @Test
    void refusesADamagedPdfAndOneMadeToBurst() throws IOException {
        Told.refuses("a.pdf", Files.bytes("%PDF-1.7\nnothing that is one"), "damaged");
        try (PDDocument document = document("x")) {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(new byte[48 << 20]);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Big"), stream);
            Told.refuses("a.pdf", saved(document), "many times its size");
        }
    }

    /** One page with a text in a font that is not there, whose glyphs are numbered 1, 2, 3…. */
    private static PDDocument document(String text) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font(document, text));
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        StringBuilder glyphs = new StringBuilder();
        for (int i = 1; i <= text.length(); i++) {
            glyphs.append(String.format("%04X", i));
        }
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(("BT /F1 16 Tf 80 700 Td <" + glyphs + "> Tj ET").getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(content);
        return document;
    }

    private static COSDictionary font(PDDocument document, String text) throws IOException {
        COSArray descendants = new COSArray();
        descendants.add(descendant());
        COSDictionary font = named(COSName.FONT, COSName.TYPE0);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, characters(document, text));
        return font;
    }

    private static COSDictionary descendant() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "FangSong");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary descendant = named(COSName.FONT, COSName.CID_FONT_TYPE2);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        return descendant;
    }

    private static COSDictionary named(COSName type, COSName subtype) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, type);
        font.setItem(COSName.SUBTYPE, subtype);
        font.setName(COSName.BASE_FONT, "FangSong");
        return font;
    }

    private static COSStream characters(PDDocument document, String text) throws IOException {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + text.length() + " beginbfchar\n");
        for (int i = 0; i < text.length(); i++) {
            map.append(String.format("<%04X> <%04X>%n", i + 1, (int) text.charAt(i)));
        }
        map.append("endbfchar endcmap end end");
        COSStream characters = document.getDocument().createCOSStream();
        try (OutputStream out = characters.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return characters;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        document.save(result);
        return result.toByteArray();
    }
}
