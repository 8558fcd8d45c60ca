package org.luoshi.platform.reports.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The numbers that Word writes before paragraphs by itself (自动编号). A clause that reads 一、 on paper must read so here,
 * although the file holds only a reference to a list.
 */
final class ListNumbers {
    private static final int LEVELS = 9;
    /** What stands before a number and behind it is a word or two; a page of it before each line fills the memory. */
    private static final int LONGEST_TEXT = 80;

    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    /** One level of a list. */
    private record Level(int start, String format, String text) {}

    /** Where a paragraph or a style belongs. */
    private record Place(String list, int level) {}

    private final Map<String, String> abstractLists = new HashMap<>();
    private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, Place> styles = new HashMap<>();
    private final Map<String, String> parentStyles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private ListNumbers() {}

    /** For parts whose lists nobody counts. */
    static ListNumbers none() {
        return new ListNumbers();
    }

    static ListNumbers of(WordPackage file, WordParts parts) throws DocumentRefused {
        String folder = parts.document().substring(0, parts.document().lastIndexOf('/') + 1);
        byte[] numbering = file.part(folder + "numbering.xml");
        if (numbering == null) {
            return none();
        }
        ListNumbers result = new ListNumbers();
        result.readLists(WordXml.parse(numbering).getDocumentElement());
        byte[] styles = file.part(folder + "styles.xml");
        if (styles != null) {
            result.readStyles(WordXml.parse(styles).getDocumentElement());
        }
        return result;
    }

    /**
     * Counts one paragraph.
     *
     * @param list identifier of its list, null when only its style says
     * @param level level in that list, null when only its style says
     * @param style identifier of its style, may be null
     * @return what stands before the paragraph, empty when nothing does
     */
    String next(String list, Integer level, String style) {
        Place ofStyle = list == null ? placeOf(style) : null;
        String number = list != null ? list : ofStyle == null ? null : ofStyle.list();
        int depth = level != null ? level : ofStyle == null ? 0 : ofStyle.level();
        String base = number == null ? null : abstractLists.get(number);
        if (base == null || depth < 0 || depth >= LEVELS || !levels.get(base).containsKey(depth)) {
            return "";
        }
        return label(base, depth, count(number, base, depth));
    }

    private int[] count(String number, String base, int depth) {
        int[] counts = counters.computeIfAbsent(base, any -> new int[LEVELS]);
        Map<Integer, Integer> restart = restarts.getOrDefault(number, Map.of());
        if (begun.add(number)) {
            restart.keySet().forEach(level -> counts[level] = 0);
        }
        for (int i = 0; i <= depth; i++) {
            if (counts[i] == 0) {
                counts[i] = restart.getOrDefault(i, start(base, i));
            } else if (i == depth) {
                counts[i]++;
            }
        }
        Arrays.fill(counts, depth + 1, LEVELS, 0);
        return counts;
    }

    private int start(String base, int depth) {
        Level level = levels.get(base).get(depth);
        return level == null ? 1 : level.start();
    }

    private String label(String base, int depth, int[] counts) {
        Level own = levels.get(base).get(depth);
        if (own.format().equals("bullet") || own.text().isEmpty()) {
            return "";
        }
        String text = PLACE.matcher(own.text()).replaceAll(place -> {
            int at = Integer.parseInt(place.group(1)) - 1;
            Level level = levels.get(base).getOrDefault(at, own);
            return Matcher.quoteReplacement(ListCount.write(level.format(), counts[at]));
        });
        return text.matches(".*[\\p{L}\\p{N}.]") && !text.matches(".*[\\u4E00-\\u9FFF]") ? text + " " : text;
    }

    private Place placeOf(String style) {
        String name = style;
        for (int i = 0; name != null && i < LEVELS; i++) {
            if (styles.containsKey(name)) {
                return styles.get(name);
            }
            name = parentStyles.get(name);
        }
        return null;
    }

    private void readLists(Element root) {
        children(root, "abstractNum").forEach(list -> {
            Map<Integer, Level> ofList = new HashMap<>();
            children(list, "lvl").forEach(level -> ofList.put(number(attribute(level, "ilvl"), 0), level(level)));
            levels.put(attribute(list, "abstractNumId"), ofList);
        });
        children(root, "num").forEach(list -> {
            String id = attribute(list, "numId");
            value(list, "abstractNumId").filter(levels::containsKey).forEach(base -> abstractLists.put(id, base));
            children(list, "lvlOverride").forEach(override -> value(override, "startOverride")
                    .forEach(start -> restarts.computeIfAbsent(id, any -> new HashMap<>())
                            .put(Math.min(number(attribute(override, "ilvl"), 0), LEVELS - 1), number(start, 1))));
        });
    }

    private static Level level(Element level) {
        String format = value(level, "numFmt").findFirst().orElse("decimal");
        String text = value(level, "lvlText")
                .findFirst()
                .filter(words -> words.length() <= LONGEST_TEXT)
                .orElse("");
        return new Level(number(value(level, "start").findFirst().orElse("1"), 1), format, text);
    }

    private void readStyles(Element root) {
        children(root, "style").forEach(style -> {
            String id = attribute(style, "styleId");
            value(style, "basedOn").forEach(parent -> parentStyles.put(id, parent));
            children(style, "pPr").flatMap(format -> children(format, "numPr")).forEach(place -> value(place, "numId")
                    .forEach(list -> styles.put(
                            id,
                            new Place(
                                    list,
                                    number(value(place, "ilvl").findFirst().orElse("0"), 0)))));
        });
    }

    private static Stream<Element> children(Element parent, String name) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(node -> WordXml.is(node, name))
                .map(Element.class::cast);
    }

    private static Stream<String> value(Element parent, String child) {
        return children(parent, child).map(element -> attribute(element, "val"));
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
