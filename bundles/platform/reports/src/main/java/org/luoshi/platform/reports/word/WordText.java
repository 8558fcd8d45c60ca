package org.luoshi.platform.reports.word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The plain text of a Word document: headers, body, notes, footers. */
public final class WordText {
    private WordText() {}

    /**
     * @param file bytes of a docx file
     * @return one paragraph a line, cells of a table row separated by tabs
     * @throws DocumentRefused when it is not one, or unpacks to an unreasonable size
     */
    public static String of(byte[] file) throws DocumentRefused {
        WordPackage content = WordPackage.readXml(file);
        WordParts parts = WordParts.of(content);
        TextReader body = read(content, parts.document(), ListNumbers.of(content, parts));
        if (!body.isDocument()) {
            throw new DocumentRefused("word.notWord");
        }
        String text = around(content, parts.headers())
                + String.join("\n", body.lines())
                + "\n"
                + around(content, parts.notes())
                + around(content, parts.footers());
        return text.stripTrailing();
    }

    /** First, even and odd pages often have the same header: it is said once. */
    private static String around(WordPackage content, List<String> names) throws DocumentRefused {
        Set<String> result = new LinkedHashSet<>();
        for (String name : names) {
            result.addAll(read(content, name, ListNumbers.none()).lines());
        }
        return result.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static TextReader read(WordPackage content, String name, ListNumbers numbers) throws DocumentRefused {
        TextReader reader = new TextReader(numbers);
        WordXml.scan(content.part(name), reader);
        return reader;
    }
}
