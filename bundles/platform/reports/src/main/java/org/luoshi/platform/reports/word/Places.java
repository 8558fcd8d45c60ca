package org.luoshi.platform.reports.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The places in a template. Word cuts a text into runs wherever it likes, also in the middle of {@code {{name}}}; before
 * filling, every place is put into a text of its own.
 */
final class Places {
    static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]{0,80}";
    static final Pattern LIST_START = Pattern.compile("\\{\\{\\s*\\?\\s*(" + NAME + ")\\s*}}");
    static final Pattern LIST_END = Pattern.compile("\\{\\{\\s*/\\s*(" + NAME + ")\\s*}}");
    static final Pattern VALUE = Pattern.compile("\\{\\{\\s*(" + NAME + ")\\s*}}");

    private static final Pattern ANY = Pattern.compile("\\{\\{\\s*[?/]?\\s*" + NAME + "\\s*}}");

    private Places() {}

    static void separate(Document part) {
        for (Element paragraph : Nodes.elements(part.getDocumentElement(), "p")) {
            List<Element> texts = textsOf(paragraph);
            if (join(texts).contains("{{")) {
                gather(texts);
                texts.forEach(Places::cut);
            }
        }
    }

    /** Texts of a paragraph, without those of text boxes anchored in it. */
    private static List<Element> textsOf(Element paragraph) {
        return Nodes.elements(paragraph, "t").stream()
                .filter(text -> Nodes.ancestor(text, "p") == paragraph && Nodes.ancestor(text, "r") != null)
                .toList();
    }

    /** Moves each place that is cut into pieces as a whole to where it begins. */
    private static void gather(List<Element> texts) {
        Matcher place = ANY.matcher(join(texts));
        List<int[]> found = new ArrayList<>();
        while (place.find()) {
            found.add(new int[] {place.start(), place.end()});
        }
        StringBuilder[] contents = new StringBuilder[texts.size()];
        int offset = 0;
        int next = 0;
        int owner = -1;
        for (int i = 0; i < contents.length; i++) {
            contents[i] = new StringBuilder();
            for (char letter : texts.get(i).getTextContent().toCharArray()) {
                while (next < found.size() && offset >= found.get(next)[1]) {
                    next++;
                    owner = -1;
                }
                boolean inside = next < found.size() && offset >= found.get(next)[0];
                owner = inside && owner < 0 ? i : owner;
                contents[inside ? owner : i].append(letter);
                offset++;
            }
        }
        for (int i = 0; i < contents.length; i++) {
            Nodes.setText(texts.get(i), contents[i].toString());
        }
    }

    /** Gives every mark of a list a run of its own, so that it can be taken out. */
    private static void cut(Element text) {
        List<String> pieces = pieces(text.getTextContent());
        if (pieces.stream().noneMatch(piece -> ANY.matcher(piece).matches())) {
            return;
        }
        Element run = Nodes.ancestor(text, "r");
        Node following = run.getNextSibling();
        Node parent = run.getParentNode();
        for (String piece : pieces) {
            Element copy = (Element) text.cloneNode(false);
            Nodes.setText(copy, piece);
            parent.insertBefore(likeRun(run, List.of(copy)), following);
        }
        List<Node> behind = Nodes.siblingsAfter(text);
        if (!behind.isEmpty()) {
            parent.insertBefore(likeRun(run, behind), following);
        }
        Nodes.remove(text);
        if (run.getLastChild() == null || WordXml.is(run.getLastChild(), "rPr")) {
            Nodes.remove(run);
        }
    }

    /** A run that looks like another. */
    private static Element likeRun(Element run, List<Node> content) {
        Element result = (Element) run.cloneNode(false);
        Nodes.elements(run, "rPr").stream()
                .filter(format -> format.getParentNode() == run)
                .map(format -> format.cloneNode(true))
                .forEach(result::appendChild);
        content.forEach(result::appendChild);
        return result;
    }

    private static List<String> pieces(String text) {
        List<String> result = new ArrayList<>();
        Matcher place = ANY.matcher(text);
        int done = 0;
        while (place.find()) {
            if (!VALUE.matcher(place.group()).matches()) {
                if (place.start() > done) {
                    result.add(text.substring(done, place.start()));
                }
                result.add(place.group());
                done = place.end();
            }
        }
        if (done < text.length()) {
            result.add(text.substring(done));
        }
        return result;
    }

    private static String join(List<Element> texts) {
        StringBuilder joined = new StringBuilder();
        texts.forEach(text -> joined.append(text.getTextContent()));
        return joined.toString();
    }
}
