package org.luoshi.platform.identity.domain;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes on paper for the day on which the telephone is lost (恢复码): each counts once; digests of them are stored. */
public final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int HALF = 5;
    /** Letters and digits that nobody confuses when reading them off paper: 32, so each is five random bits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private RecoveryCodes() {}

    /** Ten new ones, for example {@code ABCDE-FGHJK}. */
    public static List<String> make(SecureRandom random) {
        return Stream.generate(() -> half(random) + '-' + half(random))
                .limit(COUNT)
                .toList();
    }

    /** What is stored; capitals, spaces and hyphens do not matter. */
    public static String digest(long accountId, String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return HexFormat.of().formatHex(Sha256.of(accountId + ":" + plain));
    }

    private static String half(SecureRandom random) {
        return random.ints(HALF, 0, LETTERS.length())
                .mapToObj(place -> LETTERS.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
