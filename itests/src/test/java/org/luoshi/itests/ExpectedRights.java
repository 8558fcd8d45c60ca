package org.luoshi.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may do what, written down by hand in {@code expected-rights.txt}: a second word beside that of the code. */
final class ExpectedRights {
    /** Of an operation that takes no permission, only a session. */
    static final String SIGNED_IN = "anybody who is signed in";
    /** Of an operation that takes no session either. */
    static final String OPEN = "everybody";

    private static final Path FILE = Path.of("src", "test", "resources", "expected-rights.txt");
    private static final Pattern LINE = Pattern.compile("(?<what>[^:]+): (?<rights>.+)");
    private static final String ALTERNATIVES = ", ";

    private final Map<String, Expected> lines = new LinkedHashMap<>();

    private record Expected(int line, String rights) {}

    static ExpectedRights read() throws IOException {
        ExpectedRights expected = new ExpectedRights();
        int number = 0;
        for (String line : Files.readAllLines(FILE)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException("line " + number + " says nothing: " + line);
            }
            Expected before = expected.lines.put(parts.group("what"), new Expected(number, parts.group("rights")));
            if (before != null) {
                throw new IllegalStateException("lines " + before.line() + " and " + number + " are about the same");
            }
        }
        return expected;
    }

    /** What is written of something: permissions of which one is enough, roles, or a word; nothing when nobody has it. */
    Set<String> of(String what) {
        Expected written = lines.get(what);
        return written == null ? Set.of() : Set.of(written.rights().split(ALTERNATIVES));
    }

    /** Everything of this kind that is written about, without the kind. */
    List<String> all(String kind) {
        return lines.keySet().stream()
                .filter(what -> what.startsWith(kind))
                .map(what -> what.substring(kind.length()))
                .toList();
    }

    /** Several of one kind, as they are written. */
    static String written(Iterable<String> several) {
        Set<String> sorted = new TreeSet<>();
        several.forEach(sorted::add);
        return String.join(ALTERNATIVES, sorted);
    }

    /**
     * Which lines have to be changed, or the platform.
     *
     * @param said what the platform says, as it would be written
     */
    List<String> differences(Map<String, String> said) {
        List<String> differences = new ArrayList<>();
        lines.forEach((what, expected) -> {
            String really = said.get(what);
            if (!expected.rights().equals(really)) {
                differences.add("line " + expected.line() + " says \"" + what + ": " + expected.rights() + "\", and "
                        + (really == null ? "there is no such thing" : "the platform \"" + really + "\""));
            }
        });
        said.forEach((what, rights) -> {
            if (!lines.containsKey(what)) {
                differences.add("no line says \"" + what + ": " + rights + "\"");
            }
        });
        return differences;
    }
}
