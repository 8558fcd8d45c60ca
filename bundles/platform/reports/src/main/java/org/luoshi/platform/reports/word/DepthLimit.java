package org.luoshi.platform.reports.word;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Refuses XML that is nested deeper than any document a person writes. */
class DepthLimit extends DefaultHandler {
    private static final int DEEPEST = 400;

    private int depth;

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        depth++;
        if (depth > DEEPEST) {
            throw new SAXException("nested too deep");
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        depth--;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }
}
