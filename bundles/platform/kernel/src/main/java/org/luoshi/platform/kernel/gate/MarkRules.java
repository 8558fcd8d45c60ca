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

    private final List<Anchor> anchors = new ArrayList<>();
    private final List<MarkRule> rules = new ArrayList<>();
    private final List<MarkRule> enumerations;

    /** What a text must contain so that any rule can hit it. Chinese characters may stand apart, a Latin word may not. */
    private record Anchor(String word) {
        boolean isIn(String text) {
            if (word.charAt(0) < 0x80) {
                return text.contains(word);
            }
            return word.chars().allMatch(character -> text.indexOf(character) >= 0);
        }
    }

    MarkRules() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] parts = line.split("\\s+", 3);
            switch (parts[0]) {
                case "&" -> anchors.add(new Anchor(parts[1]));
                case "=" -> words.put(parts[1], expand(parts[2], words));
                default ->
                    rules.add(new MarkRule(
                            parts[0],
                            Place.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                            Pattern.compile(expand(parts[2], words))));
            }
        }
        enumerations = rules.stream().filter(rule -> rule.isFor(Place.LIST)).toList();
    }

    /** Every pattern, for the test that none of them can take longer than the text is long. */
    List<MarkRule> all() {
        return List.copyOf(rules);
    }

    /** The first rule that a text hits. */
    Optional<MarkRule> inText(NormalText text) {
        if (!mayHit(text.all())) {
            return Optional.empty();
        }
        Optional<MarkRule> anywhere = rules.stream()
                .filter(rule -> rule.isFor(Place.TEXT) && rule.isWithin(text.all()))
                .findFirst();
        return anywhere.isPresent() ? anywhere : onFirstPage(text.firstPageLines(enumerations));
    }

    /** The first rule that a file name hits. */
    Optional<MarkRule> inName(NormalText name) {
        if (!mayHit(name.all())) {
            return Optional.empty();
        }
        String stem = name.all().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return rules.stream()
                .filter(rule ->
                        rule.isFor(Place.NAME) && rule.isWhole(stem) || rule.isFor(Place.TEXT) && rule.isWithin(stem))
                .findFirst();
    }

    private Optional<MarkRule> onFirstPage(List<String> lines) {
        List<String> cells = NormalText.cells(lines);
        return rules.stream()
                .filter(rule -> switch (rule.place()) {
                    case LINE -> lines.stream().anyMatch(rule::isWhole);
                    case CELL ->
                        lines.stream().anyMatch(rule::isWhole) || cells.stream().anyMatch(rule::isWhole);
                    case TEXT, NAME, LIST -> false;
                })
                .findFirst();
    }

    private boolean mayHit(String text) {
        return anchors.stream().anyMatch(anchor -> anchor.isIn(text));
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
