package org.luoshi.platform.identity.domain;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes first passwords that can be read out over the telephone: no letters that look alike. */
public final class PasswordGenerator {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SecureRandom random;
    private final PasswordRules rules;

    public PasswordGenerator(SecureRandom random, PasswordRules rules) {
        this.random = random;
        this.rules = rules;
    }

    /** Four groups of four, some 92 bits, fit for the rules. */
    public String generate(String username) {
        String password;
        do {
            password = IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-"));
        } while (rules.objection(password, username).isPresent());
        return password;
    }

    private String group() {
        return random.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
