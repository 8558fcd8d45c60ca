package org.luoshi.platform.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreachedPasswordsTest {
    @TempDir
    Path folder;

    @Test
    void withoutAListNothingIsInIt() {
        assertThat(list().contains("Xiaoshan-7tu")).isFalse();
    }

    @Test
    void findsPasswordsOfAListWhateverTheirCaseAndEncoding() throws IOException {
        write(List.of("Keji-Ting#31", "密码-Aa123456", ""));

        assertThat(list().contains("keji-TING#31")).isTrue();
        assertThat(list().contains("密码-Aa123456")).isTrue();
        assertThat(list().contains("Keji-Ting#32")).isFalse();
    }

    @Test
    void findsEveryLineOfASortedListOfHashesAndNothingElse() throws IOException {
        write(IntStream.range(0, 2500)
                .mapToObj(i -> sha1("Word-" + i) + ":" + i)
                .sorted()
                .toList());
        BreachedPasswords list = list();

        assertThat(IntStream.range(0, 2500)).allMatch(i -> list.contains("Word-" + i));
        assertThat(IntStream.range(2500, 3000)).noneMatch(i -> list.contains("Word-" + i));
    }

    @Test
    void anOrderOfItsOwnAndNoCountsAreFineToo() throws IOException {
        List<String> hashes = IntStream.range(0, 50)
                .mapToObj(i -> sha1("Word-" + i).toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.toList());
        Collections.reverse(hashes);
        write(hashes);

        assertThat(list().contains("Word-31")).isTrue();
        assertThat(list().contains("Word-50")).isFalse();
    }

    @Test
    void readsAnewWhatHasChanged() throws IOException {
        write(List.of("Keji-Ting#31"));
        BreachedPasswords list = list();
        assertThat(list.contains("Keji-Ting#31")).isTrue();

        write(List.of("Keji-Ting#32"));
        Files.setLastModifiedTime(file(), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));

        assertThat(list.contains("Keji-Ting#31")).isFalse();
        assertThat(list.contains("Keji-Ting#32")).isTrue();
    }

    private void write(List<String> lines) throws IOException {
        Files.write(file(), lines, StandardCharsets.UTF_8);
    }

    private Path file() {
        return folder.resolve("breached-passwords.txt");
    }

    private BreachedPasswords list() {
        return new BreachedPasswords(file());
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
