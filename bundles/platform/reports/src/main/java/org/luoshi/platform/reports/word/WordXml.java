package org.luoshi.platform.reports.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads and writes the XML of a document. Always the Java platform's own parser, never one found through the thread's
 * class loader; without document types, so without entities and without any look outside the file.
 */
final class WordXml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private WordXml() {}

    static Document parse(byte[] xml) throws DocumentRefused {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            // Working on a tree goes as deep as the tree does.
            scan(xml, new DepthLimit());
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DepthLimit());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw new DocumentRefused("word.damaged");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java platform's parser lacks a feature", e);
        }
    }

    /** Walks through the XML once. */
    static void scan(byte[] xml, DepthLimit reader) throws DocumentRefused {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            XMLReader parser = factory.newSAXParser().getXMLReader();
            parser.setContentHandler(reader);
            parser.setErrorHandler(reader);
            parser.parse(new org.xml.sax.InputSource(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException e) {
            throw new DocumentRefused("word.damaged");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java platform's parser lacks a feature", e);
        }
    }

    static byte[] write(Document document) {
        try {
            document.setXmlStandalone(true);
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("a document in memory could not be written", e);
        }
    }

    /** Tells whether a node is the element of that name in one of Word's namespaces. */
    static boolean is(Node node, String name) {
        return node != null && name.equals(node.getLocalName()) && isWord(node.getNamespaceURI());
    }

    /** Word's own namespace, in the transitional and in the strict form of the standard. */
    static boolean isWord(String namespace) {
        return namespace != null && namespace.contains("/wordprocessingml/");
    }
}
