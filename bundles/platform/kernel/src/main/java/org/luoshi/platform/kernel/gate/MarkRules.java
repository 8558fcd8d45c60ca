package org.luoshi.platform.kernel.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.platform.kernel.gate.MarkRule.Place;

/** The mark rules, read from the resource {@code mark-rules.txt}, which also explains its form. */
final class MarkRules {
    private static final Pattern WORD = Pattern.compile("\\{([a-z]+)}");

    private final List<MarkRule> rules = new ArrayList<>();

    MarkRules() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : lines()) {
            if (line.startsWith("=")) {
                String[] parts = line.split("\\s+", 3);
                words.put(parts[1], expand(parts[2], words));
            } else {
                String[] parts = line.split("\\s+", 3);
                Place place = Place.valueOf(parts[1].toUpperCase(Locale.ROOT));
                rules.add(new MarkRule(parts[0], place, Pattern.compile(expand(parts[2], words))));
            }
        }
    }

    /** The first rule that a text hits. */
    Optional<MarkRule> inText(NormalText text) {
        return rules.stream().filter(rule -> hits(rule, text)).findFirst();
    }

    /** The first rule that a file name hits. */
    Optional<MarkRule> inName(NormalText name) {
        String stem = name.all().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return rules.stream()
                .filter(rule ->
                        rule.isFor(Place.NAME) && rule.isWhole(stem) || rule.isFor(Place.TEXT) && rule.isWithin(stem))
                .findFirst();
    }

    private static boolean hits(MarkRule rule, NormalText text) {
        return switch (rule.place()) {
            case TEXT -> rule.isWithin(text.all());
            case LINE -> text.firstPageLines().stream().anyMatch(rule::isWhole);
            case CELL ->
                text.firstPageLines().stream().anyMatch(rule::isWhole)
                        || text.firstPageCells().stream().anyMatch(rule::isWhole);
            case NAME -> false;
        };
    }

    private static String expand(String pattern, Map<String, String> words) {
        Matcher word = WORD.matcher(pattern);
        return word.replaceAll(found -> {
            String meaning = words.get(found.group(1));
            if (meaning == null) {
                throw new IllegalStateException("unknown word in mark-rules.txt: " + found.group(1));
            }
            return Matcher.quoteReplacement(meaning);
        });
    }

    private static List<String> lines() {
        try (InputStream in = MarkRules.class.getResourceAsStream("mark-rules.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
