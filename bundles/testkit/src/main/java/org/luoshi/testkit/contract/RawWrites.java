package org.luoshi.testkit.contract;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Statements among a module's constants that write rows past its entities. Texts of people may only be written by
 * entities: there the non-secret gate sees them, whichever way they came in.
 */
public final class RawWrites {
    private static final String VERBS =
            "(?:insert\\s+into|merge\\s+into|update\\s+\\S+(?:\\s+(?:as\\s+)?\\w+)?\\s+set)\\b.*";
    /** A statement may begin with what it reads from, and name rows that it writes on the way. */
    private static final Pattern WRITES = Pattern.compile(
            "\\s*(?:with\\s+(?:recursive\\s+)?\\S+\\s*(?:\\([^)]*\\)\\s*)?as\\b.*?[\\s()])?" + VERBS,
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What makes a statement that has no text: an update of JPA, an insertion of Hibernate. */
    private static final Pattern CRITERIA = Pattern.compile("createCriteria(?:Update|Insert\\w*)");

    private static final int HEADER = 8;
    private static final int TEXT = 1;

    private RawWrites() {}

    /** Every such statement under a folder of classes, in alphabetical order; without a text, what makes it and where. */
    public static List<String> in(Path classes) {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                constants(file, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    private static void constants(Path file, TreeSet<String> found) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(HEADER);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                if (tag == TEXT) {
                    String text = in.readUTF();
                    if (WRITES.matcher(text).matches()) {
                        found.add(text);
                    } else if (CRITERIA.matcher(text).matches()) {
                        found.add(text + " in " + file.getFileName());
                    }
                } else {
                    in.skipNBytes(size(tag));
                    // Long numbers take two places.
                    i += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
        }
    }

    /** Bytes that follow the tag of a constant (JVMS 4.4). */
    private static int size(int tag) {
        return switch (tag) {
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> 4;
        };
    }
}
