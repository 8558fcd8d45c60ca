package org.luoshi.platform.kernel.gate.file;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The lines of any part of an Office document: text boxes, comments, notes, slides, shared texts of a sheet, charts. */
final class Paragraphs extends DefaultHandler {
    private static final Set<String> TEXT = Set.of("t", "delText", "v");
    private static final Set<String> LINE = Set.of("p", "si", "is", "comment", "pt");

    private final StringBuilder lines = new StringBuilder();
    private boolean inText;

    private Paragraphs() {}

    static String of(byte[] xml) {
        Paragraphs reader = new Paragraphs();
        Xml.scan(xml, reader);
        return reader.lines.toString();
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        if (TEXT.contains(name)) {
            inText = true;
        } else if (name.equals("tab")) {
            lines.append('\t');
        } else if (name.equals("br")) {
            lines.append('\n');
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        if (TEXT.contains(name)) {
            inText = false;
        } else if (LINE.contains(name)) {
            lines.append('\n');
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inText) {
            lines.append(text, start, length);
        }
    }
}
