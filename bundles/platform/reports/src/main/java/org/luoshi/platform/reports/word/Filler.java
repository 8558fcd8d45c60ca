package org.luoshi.platform.reports.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts the values of one scope into a piece of a document whose places {@link Places} has set apart. */
final class Filler {
    /** Set on texts that hold values: what people wrote is never read as a place. */
    private static final String FILLED = "filled";

    private final Scope scope;
    private final Copies copies;

    Filler(Scope scope, Copies copies) {
        this.scope = scope;
        this.copies = copies;
    }

    /** @param pieces siblings that belong together: a list may begin in one and end in another */
    void fill(List<? extends Node> pieces) throws DocumentRefused {
        for (Element start = first(pieces); start != null; start = first(pieces)) {
            new Repeat(start, end(pieces, start)).expand(scope.entries(name(start)), copies);
        }
        for (Element text : texts(pieces)) {
            if (text.getUserData(FILLED) == null && text.getTextContent().contains("{{")) {
                replace(text);
            }
        }
    }

    private static Element first(List<? extends Node> pieces) throws DocumentRefused {
        for (Element text : texts(pieces)) {
            if (isMark(text, Places.LIST_START)) {
                return text;
            }
            if (isMark(text, Places.LIST_END)) {
                throw new DocumentRefused("template.unopened", text.getTextContent());
            }
        }
        return null;
    }

    /** The end that belongs to a start: lists of the same name may lie in one another. */
    private static Element end(List<? extends Node> pieces, Element start) throws DocumentRefused {
        int open = 0;
        boolean begun = false;
        for (Element text : texts(pieces)) {
            begun |= text == start;
            if (begun && isMark(text, Places.LIST_START) && name(text).equals(name(start))) {
                open++;
            } else if (begun && isMark(text, Places.LIST_END) && name(text).equals(name(start))) {
                open--;
                if (open == 0) {
                    return text;
                }
            }
        }
        throw new DocumentRefused("template.unclosed", start.getTextContent());
    }

    /** Texts of the pieces that have not been taken out meanwhile. */
    private static List<Element> texts(List<? extends Node> pieces) {
        return pieces.stream()
                .filter(piece -> piece.getParentNode() != null)
                .flatMap(piece -> Nodes.elements(piece, "t").stream())
                .toList();
    }

    private static boolean isMark(Element text, Pattern mark) {
        return text.getUserData(FILLED) == null
                && mark.matcher(text.getTextContent()).matches();
    }

    private static String name(Element mark) {
        return mark.getTextContent().replaceAll("[{}?/\\s]", "");
    }

    private void replace(Element text) throws DocumentRefused {
        Matcher place = Places.VALUE.matcher(text.getTextContent());
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(filled, Matcher.quoteReplacement(clean(scope.text(place.group(1)))));
        }
        place.appendTail(filled);
        write(text, filled.toString());
    }

    /** Line ends and tabs are elements of their own in Word. */
    private static void write(Element text, String content) {
        Node parent = text.getParentNode();
        List<Node> pieces = new ArrayList<>();
        for (String piece : content.split("(?<=[\\n\\t])|(?=[\\n\\t])")) {
            if (piece.equals("\n") || piece.equals("\t")) {
                String prefix = text.getPrefix() == null ? "" : text.getPrefix() + ":";
                pieces.add(text.getOwnerDocument()
                        .createElementNS(text.getNamespaceURI(), prefix + (piece.equals("\n") ? "br" : "tab")));
            } else {
                Element copy = (Element) text.cloneNode(false);
                Nodes.setText(copy, piece);
                copy.setUserData(FILLED, true, null);
                pieces.add(copy);
            }
        }
        pieces.forEach(piece -> parent.insertBefore(piece, text));
        parent.removeChild(text);
    }

    /** XML knows no control characters and no halves of surrogate pairs. */
    private static String clean(String value) {
        StringBuilder result = new StringBuilder(value.length());
        value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(letter -> letter == '\n'
                        || letter == '\t'
                        || letter >= 0x20 && letter < 0xD800
                        || letter >= 0xE000 && letter < 0xFFFE
                        || letter > 0xFFFF)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
