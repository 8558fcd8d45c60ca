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

    /** Shorter words are found in too many passwords that are none of them. */
    private static final int SHORTEST_WORD = 5;

    private static final Set<String> COMMON =
            lines("common-passwords.txt").map(PasswordRules::core).collect(Collectors.toUnmodifiableSet());

    /** The 30,000 that leaked most often, as a library for guessing passwords carries them, and the words in them. */
    private static final Set<String> LEAKED = lines("/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt")
            .flatMap(line -> Stream.of(line, core(line)))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .collect(Collectors.toUnmodifiableSet());

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
        if (LEAKED.contains(key)) {
            return Optional.of(Texts.text("password.breached"));
        }
        boolean guessed = COMMON.contains(core(key)) || LEAKED.contains(core(key));
        return guessed ? Optional.of(Texts.text("password.common")) : Optional.empty();
    }

    /** The word in a password: {@code P@ssw0rd2026!} is {@code password} to whoever guesses. */
    private static String core(String key) {
        String bare = key.replaceAll("^[^a-z]+|[^a-z]+$", "");
        String letters =
                bare.replace('@', 'a').replace('0', 'o').replace('$', 's').replace('3', 'e');
        String word = letters.replaceAll("[^a-z]", "");
        return word.isEmpty() ? key : word;
    }

    private static Stream<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(PasswordRules.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return lines.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
