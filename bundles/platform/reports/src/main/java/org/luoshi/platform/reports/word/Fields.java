package org.luoshi.platform.reports.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Fields in a text (域): what they show is text, except page numbers. */
final class Fields {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("\\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION)\\b.*", Pattern.DOTALL);

    private final Deque<Field> open = new ArrayDeque<>();
    private boolean inInstruction;

    /** A field that has begun. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean hidden = true;
    }

    /** A complex field begins, shows its result, or ends. */
    void turn(String type) {
        switch (type) {
            case "begin" -> open.push(new Field());
            case "separate" -> show();
            case "end" -> open.poll();
            default -> {
                // No other type exists.
            }
        }
    }

    void simple(String instruction) {
        open.push(new Field());
        open.peek().instruction.append(instruction);
        show();
    }

    void endSimple() {
        open.poll();
    }

    void instruction(boolean begins) {
        inInstruction = begins;
    }

    void characters(char[] text, int start, int length) {
        if (inInstruction && !open.isEmpty()) {
            open.peek().instruction.append(text, start, length);
        }
    }

    /** Tells whether what comes now is not shown as text. */
    boolean hidden() {
        return open.stream().anyMatch(field -> field.hidden);
    }

    private void show() {
        if (!open.isEmpty()) {
            open.peek().hidden = PAGE_NUMBER.matcher(open.peek().instruction).matches();
        }
    }
}
