package org.luoshi.platform.kernel.gate.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the XML inside a file. Always the Java platform's own parser, never one found through the thread's class loader;
 * without document types, so without entities and without any look outside the file.
 */
final class Xml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Xml() {}

    /** @throws org.luoshi.platform.api.error.InvalidInput when it is none */
    static void scan(byte[] xml, DefaultHandler reader) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            XMLReader parser = factory.newSAXParser().getXMLReader();
            parser.setContentHandler(reader);
            parser.setErrorHandler(reader);
            parser.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            parser.parse(new InputSource(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException e) {
            throw Refused.because("damaged");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java platform's parser lacks a feature", e);
        }
    }
}
