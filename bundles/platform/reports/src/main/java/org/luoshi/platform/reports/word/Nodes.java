package org.luoshi.platform.reports.word;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Small steps over the tree of a document. */
final class Nodes {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private Nodes() {}

    /** Word's elements of a name under a node and the node itself, in order, as they are now. */
    static List<Element> elements(Node node, String name) {
        List<Element> result = new ArrayList<>();
        collect(node, name, result);
        return result;
    }

    private static void collect(Node node, String name, List<Element> result) {
        if (WordXml.is(node, name)) {
            result.add((Element) node);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, name, result);
        }
    }

    /** The nearest element of a name around a node, null when there is none. */
    static Element ancestor(Node node, String name) {
        Node parent = node.getParentNode();
        while (parent != null && !WordXml.is(parent, name)) {
            parent = parent.getParentNode();
        }
        return (Element) parent;
    }

    /** The node and everything around it, from the inside out. */
    static List<Node> path(Node node) {
        List<Node> result = new ArrayList<>();
        for (Node step = node; step != null; step = step.getParentNode()) {
            result.add(step);
        }
        return result;
    }

    static List<Node> siblingsAfter(Node node) {
        List<Node> result = new ArrayList<>();
        for (Node next = node.getNextSibling(); next != null; next = next.getNextSibling()) {
            result.add(next);
        }
        return result;
    }

    /** The first node, the last, and what lies between them. */
    static List<Node> range(Node first, Node last) {
        List<Node> result = new ArrayList<>();
        for (Node node = first; node != last; node = node.getNextSibling()) {
            result.add(node);
        }
        result.add(last);
        return result;
    }

    static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    /** Sets the text of a {@code w:t}; its blanks count. */
    static void setText(Element text, String content) {
        text.setTextContent(content);
        text.setAttributeNS(XML, "xml:space", "preserve");
    }

    /** A copy without what must be unique in a document. */
    static Node copy(Node node) {
        Node copy = node.cloneNode(true);
        if (copy instanceof Element element) {
            strip(element);
        }
        return copy;
    }

    private static void strip(Element element) {
        List.of("bookmarkStart", "bookmarkEnd")
                .forEach(name -> elements(element, name).forEach(Nodes::remove));
        List<Element> all = new ArrayList<>(List.of(element));
        NodeList below = element.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < below.getLength(); i++) {
            all.add((Element) below.item(i));
        }
        for (Element each : all) {
            each.removeAttribute("w14:paraId");
            each.removeAttribute("w14:textId");
        }
    }
}
