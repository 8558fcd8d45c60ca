package org.luoshi.platform.reports.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A repeated part of a template: what lies between two marks, or the row or paragraphs they stand in. */
final class Repeat {
    private final Element start;
    private final Element end;

    Repeat(Element start, Element end) {
        this.start = start;
        this.end = end;
    }

    void expand(List<Scope> entries, Copies made) throws DocumentRefused {
        made.take(entries.size());
        List<Node> range = range();
        Node parent = range.get(0).getParentNode();
        Node behind = range.get(range.size() - 1).getNextSibling();
        List<Node> template = new ArrayList<>(range);
        for (Element mark : List.of(start, end)) {
            takeOut(mark, parent, template);
        }
        for (Scope entry : entries) {
            List<Node> copies = template.stream().map(Nodes::copy).toList();
            copies.forEach(copy -> parent.insertBefore(copy, behind));
            new Filler(entry, made).fill(copies);
        }
        template.forEach(Nodes::remove);
        keepCellValid(parent);
    }

    /** The smallest whole pieces that hold both marks: runs of a paragraph, paragraphs, or rows. */
    private List<Node> range() {
        List<Node> around = Nodes.path(end);
        Set<Node> aroundEnd = new HashSet<>(around);
        List<Node> path = Nodes.path(start);
        int common = 0;
        while (!aroundEnd.contains(path.get(common))) {
            common++;
        }
        Node parent = path.get(common);
        if (WordXml.is(parent, "tr")) {
            return List.of(parent);
        }
        return Nodes.range(path.get(common - 1), around.get(around.indexOf(parent) - 1));
    }

    /** Removes a mark, and the paragraph or row that held nothing else. */
    private static void takeOut(Element mark, Node parent, List<Node> template) {
        Node node = Nodes.ancestor(mark, "r");
        Nodes.remove(mark);
        while (node != null && node != parent && isEmpty(node)) {
            Node around = node.getParentNode();
            if (WordXml.is(around, "tc") && around != parent) {
                takeOutRow(Nodes.ancestor(node, "tr"), parent, template);
                return;
            }
            Nodes.remove(node);
            template.remove(node);
            node = around;
        }
    }

    private static void takeOutRow(Node row, Node parent, List<Node> template) {
        if (row != null && row.getParentNode() == parent && isEmpty(row) && template.size() > 1) {
            Nodes.remove(row);
            template.remove(row);
        }
    }

    private static boolean isEmpty(Node node) {
        boolean silent = Nodes.elements(node, "t").stream()
                .allMatch(text -> text.getTextContent().isBlank());
        return silent
                && Stream.of("drawing", "pict", "object", "sectPr", "br", "fldChar")
                        .allMatch(name -> Nodes.elements(node, name).isEmpty());
    }

    /** A table cell ends with a paragraph, or Word calls the file damaged. */
    private static void keepCellValid(Node parent) {
        if (WordXml.is(parent, "tc") && Nodes.elements(parent, "p").isEmpty()) {
            String prefix = parent.getPrefix() == null ? "" : parent.getPrefix() + ":";
            parent.appendChild(parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), prefix + "p"));
        }
    }
}
