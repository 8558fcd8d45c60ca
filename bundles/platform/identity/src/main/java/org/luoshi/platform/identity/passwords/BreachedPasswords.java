package org.luoshi.platform.identity.passwords;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The office's own list of leaked passwords (泄露口令库), {@code etc/identity/breached-passwords.txt}, read anew when it
 * changes. Lines are passwords, or SHA-1 in hexadecimal as <i>Have I Been Pwned</i> hands them out ({@code HASH:count}).
 * A sorted list of hashes is searched in the file, however large it is; of any other one 64 bits of each line are kept.
 */
@Component(service = BreachedPasswords.class)
public final class BreachedPasswords {
    private static final String FILE = "identity/breached-passwords.txt";
    private static final Pattern HASH = Pattern.compile("\\p{XDigit}{40}(:\\d+)?\\s*");
    private static final int HASH_DIGITS = 40;
    private static final int KEPT_DIGITS = 16;
    private static final int LOOKED_AT = 1000;

    private final Path file;
    private String state = "";
    private boolean hashes;
    /** What is kept of each line, in order; null when the file itself is searched. */
    private long[] kept;

    @Activate
    public BreachedPasswords(BundleContext context) {
        this(Path.of(context.getProperty("karaf.etc"), FILE));
    }

    public BreachedPasswords(Path file) {
        this.file = file;
    }

    /** Whether the list has the password, whatever its case. */
    public synchronized boolean contains(String password) {
        try {
            if (!Files.exists(file)) {
                return false;
            }
            look();
            String bytes = new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return has(bytes) || has(folded(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look() throws IOException {
        String now = Files.size(file) + " " + Files.getLastModifiedTime(file);
        if (now.equals(state)) {
            return;
        }
        List<String> first;
        try (Stream<String> lines = lines()) {
            first = lines.limit(LOOKED_AT).toList();
        }
        hashes = !first.isEmpty() && HASH.matcher(first.get(0)).matches();
        List<String> upper =
                first.stream().map(line -> line.toUpperCase(Locale.ROOT)).toList();
        boolean sorted = upper.stream().sorted().toList().equals(upper);
        kept = hashes && sorted ? null : kept();
        state = now;
    }

    private long[] kept() throws IOException {
        try (Stream<String> lines = lines()) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> hashes ? line : hash(folded(line)))
                    .mapToLong(BreachedPasswords::start)
                    .sorted()
                    .toArray();
        }
    }

    /** Such lists are not always text in one encoding: a character here is a byte of the file. */
    private Stream<String> lines() throws IOException {
        return Files.lines(file, StandardCharsets.ISO_8859_1);
    }

    private boolean has(String bytes) throws IOException {
        String hash = hash(bytes);
        return kept == null ? isInFile(hash) : Arrays.binarySearch(kept, start(hash)) >= 0;
    }

    private boolean isInFile(String hash) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long low = 0;
            long high = in.length();
            while (low < high) {
                long middle = (low + high) >>> 1;
                int comparison = toLineAt(in, middle) < high ? compare(in.readLine(), hash) : 1;
                if (comparison == 0) {
                    return true;
                }
                low = comparison < 0 ? in.getFilePointer() : low;
                high = comparison < 0 ? high : middle;
            }
            return false;
        }
    }

    /** Goes to the first line that begins there or behind it. */
    private static long toLineAt(RandomAccessFile in, long position) throws IOException {
        in.seek(Math.max(0, position - 1));
        if (position > 0) {
            in.readLine();
        }
        return in.getFilePointer();
    }

    private static int compare(String line, String hash) {
        String upper = line.toUpperCase(Locale.ROOT);
        return upper.substring(0, Math.min(HASH_DIGITS, upper.length())).compareTo(hash);
    }

    private static String folded(String bytes) {
        return bytes.toLowerCase(Locale.ROOT);
    }

    /** What is kept of a line; one that is no hash among hashes stands for nothing. */
    private static long start(String hash) {
        return HASH.matcher(hash).matches() ? Long.parseUnsignedLong(hash.substring(0, KEPT_DIGITS), 16) : 0;
    }

    private static String hash(String bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
