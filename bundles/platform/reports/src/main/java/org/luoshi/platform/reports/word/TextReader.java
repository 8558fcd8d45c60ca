package org.luoshi.platform.reports.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Collects the lines of one part while its XML goes by. */
final class TextReader extends DepthLimit {
    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /** What stands here stands elsewhere as well, or no longer holds. */
    private static final Set<String> ELSEWHERE = Set.of("Fallback", "moveFrom", "pPrChange");

    private final ListNumbers numbers;
    private final List<String> lines = new ArrayList<>();
    private final Deque<List<String>> blocks = new ArrayDeque<>();
    private final Deque<List<List<String>>> rows = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Fields fields = new Fields();
    private String root;
    private boolean inText;
    private int left;

    /** A paragraph that is being read. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private boolean inProperties;
        private String style;
        private String list;
        private Integer level;
    }

    TextReader(ListNumbers numbers) {
        this.numbers = numbers;
        blocks.push(lines);
    }

    List<String> lines() {
        return lines;
    }

    /** Tells whether the part is the body of a Word document. */
    boolean isDocument() {
        return "document".equals(root);
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        super.startElement(uri, name, qualifiedName, attributes);
        if (left > 0 || ELSEWHERE.contains(name)) {
            left++;
        } else if (WordXml.isWord(uri)) {
            root = root == null ? name : root;
            startWord(name, name("val", uri, attributes), attributes, uri);
        } else if (uri.equals(MATH) && name.equals("t")) {
            inText = true;
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        super.endElement(uri, name, qualifiedName);
        if (left > 0) {
            left--;
        } else if (WordXml.isWord(uri)) {
            endWord(name);
        } else if (name.equals("t")) {
            inText = false;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (left > 0) {
            return;
        }
        if (inText) {
            append(new String(text, start, length));
        } else {
            fields.characters(text, start, length);
        }
    }

    private void startWord(String name, String value, Attributes attributes, String uri) {
        Paragraph paragraph = paragraphs.peek();
        switch (name) {
            case "tr" -> rows.push(new ArrayList<>());
            case "tc" -> blocks.push(new ArrayList<>());
            case "p" -> paragraphs.push(new Paragraph());
            case "t" -> inText = true;
            case "fldChar" -> fields.turn(name("fldCharType", uri, attributes));
            case "fldSimple" -> fields.simple(name("instr", uri, attributes));
            case "instrText" -> fields.instruction(true);
            case "sym" -> append(symbol(name("char", uri, attributes)));
            default -> startInParagraph(paragraph, name, value);
        }
    }

    private void startInParagraph(Paragraph paragraph, String name, String value) {
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "pPr" -> paragraph.inProperties = true;
            case "pStyle" -> paragraph.style = value;
            case "numId" -> paragraph.list = value;
            case "ilvl" -> paragraph.level = value.matches("\\d") ? Integer.valueOf(value) : null;
            case "tab" -> append(paragraph.inProperties ? "" : "\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> {
                // Formatting, drawings and whatever else carries no text of its own.
            }
        }
    }

    private void endWord(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "pPr" -> endProperties();
            case "instrText" -> fields.instruction(false);
            case "fldSimple" -> fields.endSimple();
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            default -> {
                // See the start of it.
            }
        }
    }

    private void endProperties() {
        if (!paragraphs.isEmpty()) {
            paragraphs.peek().inProperties = false;
        }
    }

    private void endParagraph() {
        Paragraph paragraph = paragraphs.pop();
        String label = numbers.next(paragraph.list, paragraph.level, paragraph.style);
        blocks.peek().add(label + paragraph.text);
    }

    private void endCell() {
        List<String> cell = blocks.pop();
        if (rows.isEmpty()) {
            blocks.peek().addAll(cell);
        } else {
            rows.peek().add(cell);
        }
    }

    /** A row of one cell is a frame around text, not a table. */
    private void endRow() {
        List<List<String>> row = rows.pop();
        if (row.size() == 1) {
            blocks.peek().addAll(row.get(0));
        } else {
            List<String> cells =
                    row.stream().map(cell -> String.join(" ", cell).strip()).toList();
            blocks.peek().add(String.join("\t", cells));
        }
    }

    private void append(String text) {
        if (!paragraphs.isEmpty() && !fields.hidden()) {
            paragraphs.peek().text.append(text);
        }
    }

    private static String name(String name, String uri, Attributes attributes) {
        String value = attributes.getValue(uri, name);
        return value == null ? "" : value;
    }

    /** The two stars among Wingdings' symbols matter: they mark a level of classification. */
    private static String symbol(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "F0AB" -> "★";
            case "F0B6" -> "☆";
            default -> "□";
        };
    }
}
