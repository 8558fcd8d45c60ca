package org.luoshi.supervision.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A development case: a text and the items a careful clerk reads from it. */
final class DevCase {
    static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    final String id;
    String text = "";
    LocalDate given = MONDAY;
    String base;
    String number;
    String meeting;
    boolean none;
    String noneReason;
    final List<ExpectedItem> items = new ArrayList<>();
    final List<String> paths = new ArrayList<>();
    final List<String> noAction = new ArrayList<>();
    final List<String> unknown = new ArrayList<>();

    private DevCase(String id) {
        this.id = id;
    }

    static List<DevCase> clauses() {
        List<DevCase> cases = new ArrayList<>();
        for (Path file : files("clauses-", ".txt")) {
            for (String block : read(file).split("\n\n")) {
                if (!block.isBlank()) {
                    cases.add(parse(block.strip().substring(2).lines().toList()));
                }
            }
        }
        return cases;
    }

    static List<DevCase> documents() {
        List<DevCase> cases = new ArrayList<>();
        for (Path file : files("doc-", ".answer.txt")) {
            String name = file.getFileName().toString().replace(".answer.txt", "");
            List<String> lines = new ArrayList<>(List.of(name));
            read(file).lines().forEach(lines::add);
            DevCase document = parse(lines);
            document.text = read(file.resolveSibling(name + ".txt"));
            document.given = null;
            cases.add(document);
        }
        return cases;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String prefix, String suffix) {
        try (Stream<Path> all =
                Files.list(Path.of(DevCase.class.getResource("/intake-dev").toURI()))) {
            return all.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DevCase parse(List<String> lines) {
        DevCase parsed = new DevCase(lines.get(0).strip());
        lines.stream()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(parsed::line);
        return parsed;
    }

    private void line(String line) {
        boolean optional = line.startsWith("~");
        String[] parts = (optional ? line.substring(1) : line).split(" ", 2);
        String value = parts.length > 1 ? parts[1].strip() : "";
        switch (parts[0]) {
            case "text" -> text = value.replace("⏎", "\n");
            case "base" -> {
                base = value;
                given = value.equals("-") ? null : LocalDate.parse(value);
            }
            case "item" -> items.add(new ExpectedItem(value.isEmpty() ? null : value, optional));
            case "none" -> {
                none = true;
                noneReason = value.isEmpty() ? null : value;
            }
            case "path" -> paths.add(value);
            case "noaction" -> noAction.add(value);
            case "number" -> number = value;
            case "meeting" -> meeting = value;
            case "unknown" -> unknown.addAll(List.of(value.split("、")));
            default -> items.get(items.size() - 1).add(new ExpectedItem.Line(parts[0], value, optional));
        }
    }
}
