package org.luoshi.platform.kernel.gate.file;

import java.util.List;
import java.util.function.Consumer;

/**
 * All parts of an Office document (OOXML): sheets, slides, text boxes, comments, headers and footers, properties, and the
 * files that lie inside it.
 */
final class OfficeParts {
    private static final String SHARED = "xl/sharedStrings.xml";

    private final FoundTexts found;
    private final Budget budget;
    private final Consumer<byte[]> embedded;

    /** @param embedded reads a file that lies inside */
    OfficeParts(FoundTexts found, Budget budget, Consumer<byte[]> embedded) {
        this.found = found;
        this.budget = budget;
        this.embedded = embedded;
    }

    void read(ZipContent zip) {
        List<String> shared = zip.entries().stream()
                .filter(entry -> entry.name().equals(SHARED))
                .findFirst()
                .map(entry -> SheetRows.shared(zip.read(entry)))
                .orElse(List.of());
        for (ZipDirectory.Entry entry : zip.entries()) {
            if (!entry.isFolder() && !isStructure(entry.name())) {
                readPart(entry.name(), zip.read(entry), shared);
            }
        }
    }

    /** Says how the parts hang together, and nothing that people write. */
    private static boolean isStructure(String name) {
        return name.endsWith(".rels") || name.equals("[Content_Types].xml");
    }

    private void readPart(String name, byte[] content, List<String> shared) {
        if (!name.endsWith(".xml")) {
            embedded.accept(content);
        } else if (name.startsWith("xl/worksheets/")) {
            found.text(SheetRows.of(content, shared, budget));
        } else if (name.equals("xl/workbook.xml")) {
            found.text(EachText.withTitles(content));
        } else if (name.startsWith("docProps/") || name.startsWith("customXml/")) {
            found.text(EachText.of(content));
        } else {
            found.text(Paragraphs.of(content));
        }
    }
}
