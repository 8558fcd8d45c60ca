package org.luoshi.supervision;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.api.record.Documents;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gets the text out of files that people bring: Word, or plain text in the usual encodings. */
@Component(service = PaperFiles.class)
public class PaperFiles {
    /** A file may be so long, in bytes. */
    public static final int LONGEST = 5_000_000;

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Documents documents;

    @Activate
    public PaperFiles(@Reference Documents documents) {
        this.documents = documents;
    }

    /**
     * @param file as it came in a request: it has passed the gate
     * @throws org.luoshi.platform.api.error.InvalidInput when it is neither, or too long
     */
    public String text(FileContent file) {
        String name = file.name();
        byte[] content = file.content();
        String known = name.toLowerCase(Locale.ROOT);
        boolean word = known.endsWith(".docx");
        new InputCheck()
                .that(word || known.endsWith(".txt"), "name", "file-kind")
                .that(name.length() <= 200, "name", "too-long", 200, name.length())
                .that(content.length > 0, "file", "required")
                .that(content.length <= LONGEST, "file", "too-big", LONGEST / 1000)
                .done();
        return word ? documents.readWord(content) : plain(content);
    }

    private static String plain(byte[] content) {
        boolean wide = content.length >= 2
                && ((content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe
                        || (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff);
        List<Charset> candidates = wide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
        for (Charset candidate : candidates) {
            String text = decoded(content, candidate);
            if (text != null) {
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            }
        }
        throw Texts.invalid("file", "file-encoding");
    }

    /** The text, null when the bytes are not of this encoding. */
    private static String decoded(byte[] content, Charset encoding) {
        try {
            return encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
