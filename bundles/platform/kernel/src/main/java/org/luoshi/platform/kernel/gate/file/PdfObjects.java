package org.luoshi.platform.kernel.gate.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** What the objects of a PDF say beside its pages: every string, the metadata, the files inside. */
final class PdfObjects {
    private static final int DEEPEST = 100;
    private static final COSName EMBEDDED = COSName.getPDFName("EmbeddedFile");

    private final FoundTexts found;
    private final Consumer<byte[]> embedded;

    PdfObjects(FoundTexts found, Consumer<byte[]> embedded) {
        this.found = found;
        this.embedded = embedded;
    }

    void read(COSBase object) throws IOException {
        read(object, 0);
    }

    /** What an object refers to has its own turn; only what it holds itself is read. */
    private void read(COSBase object, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw Refused.because("damaged");
        }
        if (object instanceof COSString string) {
            found.text(string.getString());
        } else if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                readPart(array.get(i), depth);
            }
        } else if (object instanceof COSDictionary dictionary) {
            for (COSName name : dictionary.keySet()) {
                readPart(dictionary.getItem(name), depth);
            }
            if (dictionary instanceof COSStream stream) {
                readStream(stream);
            }
        }
    }

    private void readPart(COSBase part, int depth) throws IOException {
        if (part != null) {
            read(part, depth + 1);
        }
    }

    private void readStream(COSStream stream) throws IOException {
        PdfStreams.refuseBomb(stream);
        COSName type = stream.getCOSName(COSName.TYPE);
        if (COSName.METADATA.equals(type)) {
            String xml = new String(bytes(stream), StandardCharsets.UTF_8);
            Markup.readings("xml", xml).forEach(found::text);
        } else if (EMBEDDED.equals(type)) {
            embedded.accept(bytes(stream));
        }
    }

    private static byte[] bytes(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.readAllBytes();
        } catch (RuntimeException e) {
            throw Refused.because("damaged");
        }
    }
}
