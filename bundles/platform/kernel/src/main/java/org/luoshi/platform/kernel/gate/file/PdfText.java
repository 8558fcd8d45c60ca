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
import org.luoshi.platform.api.error.InvalidInput;

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
        PdfBombs.refuse(content);
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
        } catch (InvalidPasswordException | NoClassDefFoundError e) {
            // What is encrypted for certificates asks for a library that is not there.
            throw Refused.because("encrypted");
        } catch (RuntimeException | StackOverflowError e) {
            // Some damage surfaces as a failed cast, an index out of bounds or endless nesting inside the library.
            throw Refused.because("damaged");
        }
    }

    private static String pages(PDDocument document) throws IOException {
        try {
            return new PdfPages().getText(document);
        } catch (InvalidInput refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError e) {
            throw Refused.because("damaged");
        }
    }

    /** First all objects, before anything big is unpacked by the library. */
    private static void readObjects(COSDocument document, PdfObjects reader) throws IOException {
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase object = object(document, key);
            if (object != null) {
                reader.read(object);
            }
        }
        if (document.getTrailer() != null) {
            reader.read(document.getTrailer());
        }
    }

    private static COSBase object(COSDocument document, COSObjectKey key) {
        try {
            return document.getObjectFromPool(key).getObject();
        } catch (RuntimeException | StackOverflowError e) {
            throw Refused.because("damaged");
        }
    }
}
