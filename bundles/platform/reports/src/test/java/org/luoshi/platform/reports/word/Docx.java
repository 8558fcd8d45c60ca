package org.luoshi.platform.reports.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Documents written and read by Apache POI, and ones that no office program would write. */
public final class Docx {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Docx() {}

    /** A document that POI writes. */
    public static byte[] written(Consumer<XWPFDocument> content) {
        try (XWPFDocument document = new XWPFDocument()) {
            content.accept(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of paragraphs. */
    public static byte[] ofParagraphs(String... paragraphs) {
        return written(document -> List.of(paragraphs).forEach(text -> paragraph(document, text)));
    }

    /** A paragraph whose text is cut into these runs. */
    static void paragraph(XWPFDocument document, String... runs) {
        XWPFParagraph paragraph = document.createParagraph();
        for (String run : runs) {
            paragraph.createRun().setText(run);
        }
    }

    static void table(XWPFDocument document, String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                table.getRow(i).getCell(j).setText(rows[i][j]);
            }
        }
    }

    /** Paragraphs as POI reads them. */
    static List<String> paragraphs(byte[] file) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of the first table as POI reads them. */
    static List<String> rows(byte[] file) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getTables().get(0).getRows().stream()
                    .map(XWPFTableRow::getTableCells)
                    .map(cells -> String.join(
                            "|", cells.stream().map(cell -> cell.getText()).toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The smallest package around a body of raw XML. */
    static byte[] ofBody(String body) {
        return ofParts(Map.of("word/document.xml", part("document", "<w:body>" + body + "</w:body>")));
    }

    static String part(String root, String content) {
        return "<?xml version=\"1.0\"?><w:" + root + " xmlns:w=\"" + WORD + "\" "
                + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + content + "</w:" + root
                + ">";
    }

    /** A package with these parts beside the two that each has. */
    static byte[] ofParts(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", "<Types/>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            for (var part : parts.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
