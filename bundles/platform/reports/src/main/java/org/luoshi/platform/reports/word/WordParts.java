package org.luoshi.platform.reports.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which parts of a package hold text that people read. */
record WordParts(String document, List<String> headers, List<String> notes, List<String> footers) {
    private static final String ROOT_RELATIONS = "_rels/.rels";
    private static final Pattern HEADER = Pattern.compile("header\\d*\\.xml");
    private static final Pattern FOOTER = Pattern.compile("footer\\d*\\.xml");
    private static final Pattern NOTES = Pattern.compile("(footnotes|endnotes|comments)\\.xml");

    static WordParts of(WordPackage file) throws DocumentRefused {
        String document = mainPart(file);
        String folder = document.substring(0, document.lastIndexOf('/') + 1);
        WordParts parts = new WordParts(document, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String name : file.names()) {
            if (name.startsWith(folder)) {
                parts.sort(name, name.substring(folder.length()));
            }
        }
        return parts;
    }

    /** Every part in which a template may have places. */
    List<String> all() {
        List<String> result = new ArrayList<>(headers);
        result.add(document);
        result.addAll(notes);
        result.addAll(footers);
        return result;
    }

    private void sort(String name, String lastName) {
        if (HEADER.matcher(lastName).matches()) {
            headers.add(name);
        } else if (FOOTER.matcher(lastName).matches()) {
            footers.add(name);
        } else if (NOTES.matcher(lastName).matches()) {
            notes.add(name);
        }
    }

    private static String mainPart(WordPackage file) throws DocumentRefused {
        byte[] relations = file.part(ROOT_RELATIONS);
        if (relations == null) {
            throw new DocumentRefused("word.notWord");
        }
        NodeList list = WordXml.parse(relations).getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < list.getLength(); i++) {
            Element relation = (Element) list.item(i);
            if (relation.getAttribute("Type").endsWith("/officeDocument")) {
                String target = relation.getAttribute("Target").replaceFirst("^/", "");
                if (file.part(target) != null) {
                    return target;
                }
            }
        }
        throw new DocumentRefused("word.notWord");
    }
}
