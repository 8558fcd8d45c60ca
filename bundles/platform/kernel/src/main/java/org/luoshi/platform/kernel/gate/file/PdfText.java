package org.luoshi.platform.kernel.gate.file;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF: pages, properties, outline, notes, forms and the files inside it. Not what scans show, and not the
 * text of fonts that do not say which characters their glyphs are.
 */
final class PdfText {
    static {
        // The default would search the machine for fonts and write what it found into the home folder.
        FontMappers.set(new OneFont());
    }

    private PdfText() {}

    /** @param embedded reads a file that lies inside */
    static void read(byte[] content, FoundTexts found, Consumer<byte[]> embedded) {
        try (PDDocument document = open(content)) {
            readObjects(document.getDocument(), new PdfObjects(found, embedded));
            found.text(pages(document));
        } catch (IOException e) {
            throw Refused.because("damaged");
        }
    }

    private static PDDocument open(byte[] content) throws IOException {
        try {
            return Loader.loadPDF(content);
        } catch (InvalidPasswordException e) {
            throw Refused.because("encrypted");
        } catch (RuntimeException e) {
            // Some damage surfaces as a failed cast or an index out of bounds inside the library.
            throw Refused.because("damaged");
        }
    }

    private static String pages(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        try {
            return stripper.getText(document);
        } catch (RuntimeException e) {
            throw Refused.because("damaged");
        }
    }

    /** First all objects, before anything big is unpacked by the library. */
    private static void readObjects(COSDocument document, PdfObjects reader) throws IOException {
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object != null) {
                reader.read(object);
            }
        }
        if (document.getTrailer() != null) {
            reader.read(document.getTrailer());
        }
    }
}
