package org.luoshi.platform.kernel.gate.file;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A well-formed file with a line in it and anything around that line. */
public record MarkedFile(String name, byte[] content) {
    private static final Charset GB = Charset.forName("GB18030");
    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_8, GB, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
    };
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** @param others makes the texts around it */
    public static MarkedFile of(String line, Function<FuzzedDataProvider, String> others, FuzzedDataProvider input) {
        MarkedFile file = plain(line, others, input);
        // In an archive, in an archive, in a document…
        for (int depth = input.consumeInt(0, Budget.DEEPEST - 1); depth > 0; depth--) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put(Integer.toString(depth), Files.bytes("文" + others.apply(input)));
            entries.put(file.name(), file.content());
            file = new MarkedFile("a.zip", Files.zip(entries));
        }
        return file;
    }

    private static MarkedFile plain(String line, Function<FuzzedDataProvider, String> others, FuzzedDataProvider in) {
        String before = others.apply(in);
        String after = others.apply(in);
        // The first character keeps it from looking like a file of another kind.
        String text = "文" + before + "\n" + line + "\n" + after;
        return switch (in.consumeInt(0, 10)) {
            case 0 -> docx(before, line, after);
            case 1 -> sheet(before, line, after);
            case 2 -> slide(before, line, after);
            case 3 -> page(before, line, after, in);
            case 4 -> new MarkedFile("a.txt", text(text, in));
            case 5 -> new MarkedFile("a.rtf", richText(text, in));
            case 6 ->
                new MarkedFile("a.html", Files.bytes("<p>" + xml(before) + "<p>" + bold(line) + "</p>" + xml(after)));
            case 7 -> new MarkedFile("a.json", Files.bytes("{\"a\":\"" + escaped("\n" + line + "\n") + "\"}"));
            case 8 -> new MarkedFile("a.jpg", Files.jpeg(in.consumeBoolean() ? 0xE1 : 0xFE, property(line, in)));
            case 9 -> png(line, in);
            default -> new MarkedFile("a.bin", Files.joined(new byte[1 + in.consumeInt(0, 3)], property(line, in)));
        };
    }

    private static MarkedFile docx(String before, String line, String after) {
        String cut = line.substring(0, 1) + "</w:t></w:r><w:r><w:t>" + line.substring(1);
        String paragraphs = "</w:t></w:p><w:p><w:r><w:t>" + cut + "</w:t></w:r></w:p><w:p><w:t>";
        return new MarkedFile("a.docx", Files.docx(xml(before) + paragraphs + xml(after), Map.of()));
    }

    private static MarkedFile sheet(String before, String line, String after) {
        String shared = "<sst xmlns=\"" + SPREADSHEET + "\"><si><t>" + xml(before) + "</t></si><si><r><t>"
                + line.substring(0, 1) + "</t></r><r><t>" + line.substring(1) + "</t></r></si></sst>";
        String rows = "<worksheet xmlns=\"" + SPREADSHEET + "\"><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
                + "<c t=\"inlineStr\"><is><t>" + xml(after) + "</t></is></c></row></worksheet>";
        return new MarkedFile(
                "a.xlsx", Files.xlsx(Map.of("xl/sharedStrings.xml", shared, "xl/worksheets/sheet1.xml", rows)));
    }

    private static MarkedFile slide(String before, String line, String after) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", Files.bytes("<Types/>"));
        entries.put(
                "ppt/slides/slide1.xml",
                Files.bytes(
                        "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:t>" + xml(before) + "</a:t></a:p><a:p><a:r><a:t>"
                                + line + "</a:t></a:r></a:p><a:p><a:t>" + xml(after) + "</a:t></a:p></p:sld>"));
        return new MarkedFile("a.pptx", Files.zip(entries));
    }

    /** Pieces of the line at one height, on a page of an OFD document. */
    private static MarkedFile page(String before, String line, String after, FuzzedDataProvider in) {
        String top = " " + in.consumeInt(0, 290) + " 5 5\"><ofd:TextCode>";
        String piece = "<ofd:TextObject Boundary=\"";
        String end = "</ofd:TextCode></ofd:TextObject>";
        String content = "<ofd:Page xmlns:ofd=\"ofd\">" + piece + "10 295 5 5\"><ofd:TextCode>" + xml(after) + end
                + piece
                + "15" + top + line.substring(1) + end + piece + "10" + top + line.substring(0, 1) + end + "<!--"
                + xml(before).replace('-', '_') + "--></ofd:Page>";
        return new MarkedFile("a.ofd", Files.ofd(Map.of("Doc_0/Pages/Page_0/Content.xml", content)));
    }

    private static byte[] text(String text, FuzzedDataProvider in) {
        Charset charset = CHARSETS[in.consumeInt(0, CHARSETS.length - 1)];
        boolean wide = charset == StandardCharsets.UTF_16LE || charset == StandardCharsets.UTF_16BE;
        // Halves of a pair are no text in any encoding, and a zero in a narrow one is none.
        return ((wide ? "\uFEFF" : "") + whole(text).replace('\0', ' ')).getBytes(charset);
    }

    private static byte[] richText(String text, FuzzedDataProvider in) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg936 {\\b ");
        boolean unicode = in.consumeBoolean();
        for (char letter : whole(text).toCharArray()) {
            if (letter == '\n') {
                rtf.append("\\par ");
            } else if (unicode) {
                rtf.append("\\u").append((int) (short) letter).append('?');
            } else {
                for (byte half : String.valueOf(letter).getBytes(GB)) {
                    rtf.append(String.format("\\'%02x%s", half, in.consumeBoolean() ? "\n" : ""));
                }
            }
        }
        return rtf.append("}}").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static MarkedFile png(String line, FuzzedDataProvider in) {
        byte[] text = property(line, in);
        return new MarkedFile(
                "a.png",
                switch (in.consumeInt(0, 2)) {
                    case 0 -> Files.png("tEXt", Files.joined(Files.bytes("Title\0"), text));
                    case 1 -> Files.png("zTXt", Files.joined(Files.bytes("Title\0\0"), Files.deflated(text)));
                    default ->
                        Files.png("iTXt", Files.joined(Files.bytes("Title\0\u0001\0zh\0标题\0"), Files.deflated(text)));
                });
    }

    /** The line in some encoding between bytes that are no text of any. */
    private static byte[] property(String line, FuzzedDataProvider in) {
        byte[] wall = {0, 0, 0, 0};
        byte[] marked = line.getBytes(CHARSETS[in.consumeInt(0, CHARSETS.length - 1)]);
        return Files.joined(in.consumeBytes(100), wall, marked, wall, in.consumeBytes(100));
    }

    private static String bold(String line) {
        return line.substring(0, 1) + "<b>&#" + (int) line.charAt(1) + ";</b>" + line.substring(2);
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        text.chars().forEach(letter -> json.append(String.format("\\u%04x", letter)));
        return json.toString();
    }

    /** What XML allows of a text. */
    private static String xml(String text) {
        return whole(text)
                .replaceAll("[^\\t\\n\\r -\uD7FF\uE000-\uFFFD]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** Without halves of surrogate pairs. */
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints().filter(letter -> letter < 0xD800 || letter > 0xDFFF).forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
