package org.luoshi.platform.kernel.gate.file;

import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Every text of an XML document as a line of its own: properties, metadata, titles of an outline, names of sheets. */
final class EachText extends DefaultHandler {
    private static final Set<String> SPEAKING = Set.of("title", "name", "description");

    private final StringBuilder lines = new StringBuilder();
    private final boolean attributesToo;

    private EachText(boolean attributesToo) {
        this.attributesToo = attributesToo;
    }

    static String of(byte[] xml) {
        EachText reader = new EachText(false);
        Xml.scan(xml, reader);
        return reader.lines.toString();
    }

    /** The same with the attributes that people give: titles, names and descriptions. */
    static String withTitles(byte[] xml) {
        EachText reader = new EachText(true);
        Xml.scan(xml, reader);
        return reader.lines.toString();
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        lines.append('\n');
        for (int i = 0; attributesToo && i < attributes.getLength(); i++) {
            if (SPEAKING.contains(attributes.getLocalName(i).toLowerCase(Locale.ROOT))) {
                lines.append(attributes.getValue(i)).append('\n');
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        lines.append('\n');
    }

    @Override
    public void characters(char[] text, int start, int length) {
        lines.append(text, start, length);
    }
}
