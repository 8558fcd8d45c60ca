package org.luoshi.platform.identity.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.api.LocalizedText;

/** What a password must be like (口令规则). */
public final class PasswordRules {
    /** At least this many characters. */
    public static final int SHORTEST = 10;

    /** More is refused: hashing takes time, and nobody types it. */
    public static final int LONGEST = 200;

    /** The last so many passwords, the present one among them, are not taken again. */
    public static final int REMEMBERED = 5;

    private static final int CLASSES = 3;
    private static final int SHORTEST_NAME = 3;
    private static final List<IntPredicate> KINDS = List.of(
            Character::isUpperCase, Character::isLowerCase, Character::isDigit, c -> !Character.isLetterOrDigit(c));

    private final Set<String> common;

    public PasswordRules() {
        common = readCommon();
    }

    /** What is wrong with a new password; empty when it will do. */
    public Optional<LocalizedText> objection(String password, String username) {
        String text = password == null ? "" : password;
        if (text.length() < SHORTEST) {
            return Optional.of(Texts.text("password.too-short", SHORTEST));
        }
        if (text.length() > LONGEST) {
            return Optional.of(Texts.text("password.too-long", LONGEST));
        }
        if (KINDS.stream().filter(kind -> text.chars().anyMatch(kind)).count() < CLASSES) {
            return Optional.of(Texts.text("password.too-simple"));
        }
        String key = text.toLowerCase(Locale.ROOT);
        String name = PersonDetails.usernameKey(username);
        if (name.length() >= SHORTEST_NAME && key.contains(name)) {
            return Optional.of(Texts.text("password.contains-username"));
        }
        return common.contains(core(key)) ? Optional.of(Texts.text("password.common")) : Optional.empty();
    }

    /** The word in a password: {@code P@ssw0rd2026!} is {@code password} to whoever guesses. */
    private static String core(String key) {
        String bare = key.replaceAll("^[^a-z]+|[^a-z]+$", "");
        String letters =
                bare.replace('@', 'a').replace('0', 'o').replace('$', 's').replace('3', 'e');
        String word = letters.replaceAll("[^a-z]", "");
        return word.isEmpty() ? key : word;
    }

    private static Set<String> readCommon() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            Stream<String> lines = reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
            return lines.map(PasswordRules::core).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
