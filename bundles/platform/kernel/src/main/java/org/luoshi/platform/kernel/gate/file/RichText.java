package org.luoshi.platform.kernel.gate.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** The text of an RTF file, in which Chinese characters are written as numbers. */
final class RichText {
    private static final Charset GB = Charset.forName("GB18030");
    private static final int HEXADECIMAL = 16;

    private final byte[] rtf;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream narrow = new ByteArrayOutputStream();
    private int at;

    private RichText(byte[] rtf) {
        this.rtf = rtf;
    }

    static String of(byte[] rtf) {
        return new RichText(rtf).read();
    }

    private String read() {
        while (at < rtf.length) {
            byte next = rtf[at++];
            switch (next) {
                case '\\' -> control();
                case '{', '}' -> endNarrow();
                case '\r', '\n' -> {
                    // Writers break lines wherever they like, also between the two halves of a character.
                }
                default -> narrow.write(next);
            }
        }
        endNarrow();
        return text.toString();
    }

    private void control() {
        if (at >= rtf.length) {
            return;
        }
        byte next = rtf[at];
        if (next == '\'' && at + 2 < rtf.length) {
            int high = Character.digit(rtf[at + 1], HEXADECIMAL);
            int low = Character.digit(rtf[at + 2], HEXADECIMAL);
            narrow.write(high * HEXADECIMAL + low);
            at += 3;
        } else if (Character.isLetter(next)) {
            endNarrow();
            word();
        } else {
            narrow.write(next);
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < rtf.length && Character.isLetter(rtf[at])) {
            at++;
        }
        String word = new String(rtf, start, at - start, GB);
        start = at;
        while (at < rtf.length && (Character.isDigit(rtf[at]) || at == start && rtf[at] == '-')) {
            at++;
        }
        String number = new String(rtf, start, at - start, GB);
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        switch (word) {
            case "par", "line", "row" -> text.append('\n');
            case "tab", "cell" -> text.append('\t');
            case "u" -> unicode(number);
            default -> {
                // Looks only.
            }
        }
    }

    /** The character that follows in place of one that old readers do not know is passed over. */
    private void unicode(String number) {
        if (number.matches("-?\\d{1,5}")) {
            text.append((char) Integer.parseInt(number));
            if (at < rtf.length && rtf[at] == '?') {
                at++;
            }
        }
    }

    private void endNarrow() {
        text.append(new String(narrow.toByteArray(), GB));
        narrow.reset();
    }
}
