package org.luoshi.platform.kernel.gate.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** What the objects of a PDF say beside its pages: every string, the metadata, the files inside. */
final class PdfObjects {
    private static final int DEEPEST = 100;
    private static final int BUFFER = 1 << 16;
    private static final int HARMLESS = 32 << 20;
    private static final int BEST_RATIO = 300;
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
        refuseBomb(stream);
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
        }
    }

    /** The library unpacks a stream as a whole, so that its size must be known before. */
    private static void refuseBomb(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray several && several.size() > 2) {
            throw Refused.because("bomb");
        }
        boolean packed = COSName.FLATE_DECODE.equals(filters)
                || filters instanceof COSArray several && COSName.FLATE_DECODE.equals(several.getObject(0));
        if (!packed) {
            return;
        }
        try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > HARMLESS && size / BEST_RATIO > stream.getLength()) {
                    throw Refused.because("bomb");
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            // The library mends many damaged streams; those that it cannot read are no text for anybody.
            return;
        }
    }
}
