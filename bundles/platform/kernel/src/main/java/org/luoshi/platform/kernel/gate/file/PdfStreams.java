package org.luoshi.platform.kernel.gate.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Unpacks the streams of a PDF within limits, before the library does so without. */
final class PdfStreams {
    private static final int MOST_FILTERS = 2;
    private static final int LONGEST_ROW = 1 << 20;

    /** What is packed as a picture is no text, and the library unpacks it for nobody who reads text. */
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private PdfStreams() {}

    /** @throws org.luoshi.platform.api.error.InvalidInput when a stream unpacks to many times its size */
    static void refuseBomb(COSStream stream) throws IOException {
        List<COSName> filters = names(stream.getFilters());
        // The library takes a filter that stands there twice for a mistake and would show half of what is there.
        if (filters.size() > MOST_FILTERS || new HashSet<>(filters).size() < filters.size()) {
            throw Refused.because("bomb");
        }
        refuseLongRows(stream);
        InputStream next = stream.createRawInputStream();
        for (int i = 0; i < filters.size() && !PICTURES.contains(filters.get(i)); i++) {
            Limited unpacked = new Limited(stream.getLength(), i + 1 < filters.size());
            try (InputStream in = next) {
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, unpacked, stream, i);
            } catch (IOException | RuntimeException e) {
                if (unpacked.exceeded) {
                    throw Refused.because("bomb");
                }
                // The library mends many damaged streams; those that it cannot read are no text for anybody.
                return;
            }
            next = new ByteArrayInputStream(unpacked.kept.toByteArray());
        }
        next.close();
    }

    private static List<COSName> names(COSBase filters) {
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                names.add(several.getObject(i) instanceof COSName name ? name : COSName.IDENTITY);
            }
        }
        return names;
    }

    /** Rows that are packed by their differences are held in memory, however little there is of them. */
    private static void refuseLongRows(COSStream stream) {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        List<COSBase> each = new ArrayList<>();
        if (parameters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                each.add(several.getObject(i));
            }
        } else if (parameters != null) {
            each.add(parameters);
        }
        for (COSBase one : each) {
            if (one instanceof COSDictionary dictionary && dictionary.getInt(COSName.COLUMNS, 1) > LONGEST_ROW) {
                throw Refused.because("damaged");
            }
        }
    }

    /** Takes so much and no more. */
    private static final class Limited extends OutputStream {
        private final long packed;
        private final boolean keeping;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;
        private boolean exceeded;

        Limited(long packed, boolean keeping) {
            this.packed = packed;
            this.keeping = keeping;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            size += length;
            exceeded = PdfBombs.isBomb(size, packed);
            if (exceeded) {
                throw new IOException("unpacks to many times its size");
            }
            if (keeping) {
                kept.write(bytes, from, length);
            }
        }
    }
}
