package org.luoshi.platform.kernel.gate.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** One sheet of an Excel file: header and footer, then a row a line with tabs between its cells. */
final class SheetRows extends DefaultHandler {
    private static final Set<String> AROUND =
            Set.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter");
    private static final Pattern PLACE = Pattern.compile("&[LCR]");
    private static final Pattern LOOKS = Pattern.compile("&(?:\"[^\"]{0,200}\"|K[0-9A-Fa-f]{6}|\\d{1,3}|[A-Z&])");

    /** A long text that many cells refer to makes a small file a page without end. */
    private static final int MOST_REPEATED = 16 << 20;

    private final List<String> shared;
    private final Budget budget;
    private int repeated;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder around = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private boolean inValue;
    private boolean isShared;

    private SheetRows(List<String> shared, Budget budget) {
        this.shared = shared;
        this.budget = budget;
    }

    /** @param shared the texts that cells refer to by number */
    static String of(byte[] xml, List<String> shared, Budget budget) {
        SheetRows reader = new SheetRows(shared, budget);
        Xml.scan(xml, reader);
        return reader.around.append(reader.rows).toString();
    }

    /** The texts that the cells of all sheets share. */
    static List<String> shared(byte[] xml) {
        List<String> result = new ArrayList<>();
        Xml.scan(xml, new DefaultHandler() {
            private final StringBuilder text = new StringBuilder();
            private boolean inText;

            @Override
            public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
                inText = name.equals("t");
            }

            @Override
            public void endElement(String uri, String name, String qualifiedName) {
                inText = false;
                if (name.equals("si")) {
                    result.add(text.toString());
                    text.setLength(0);
                }
            }

            @Override
            public void characters(char[] characters, int start, int length) {
                if (inText) {
                    text.append(characters, start, length);
                }
            }
        });
        return result;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        if (name.equals("c")) {
            isShared = "s".equals(attributes.getValue("t"));
        } else if (name.equals("v") || name.equals("t") || AROUND.contains(name)) {
            inValue = true;
            value.setLength(0);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        switch (name) {
            case "v" -> rows.append(cell());
            case "t" -> rows.append(value);
            case "c" -> rows.append('\t');
            case "row" -> rows.append('\n');
            default -> {
                if (AROUND.contains(name)) {
                    String parts = PLACE.matcher(value).replaceAll("\n");
                    around.append(LOOKS.matcher(parts).replaceAll("")).append('\n');
                }
            }
        }
        inValue = false;
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue) {
            value.append(text, start, length);
        }
    }

    private String cell() {
        String text = value.toString().strip();
        if (!isShared || !text.matches("\\d{1,9}")) {
            return text;
        }
        int number = Integer.parseInt(text);
        return number < shared.size() ? repeated(shared.get(number)) : "";
    }

    private String repeated(String text) {
        repeated += text.length();
        budget.takeBytes(text.length());
        if (repeated > MOST_REPEATED) {
            throw Refused.because("bomb");
        }
        return text.replace('\n', ' ');
    }
}
