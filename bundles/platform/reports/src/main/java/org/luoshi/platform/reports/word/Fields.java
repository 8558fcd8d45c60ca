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
    /** How many of the open ones hide their text: asked for each piece of text, however many are open. */
    private int hiding;

    /** A field that has begun. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean hidden = true;
    }

    /** A complex field begins, shows its result, or ends. */
    void turn(String type) {
        switch (type) {
            case "begin" -> begin();
            case "separate" -> show();
            case "end" -> end();
            default -> {
                // No other type exists.
            }
        }
    }

    void simple(String instruction) {
        begin();
        open.peek().instruction.append(instruction);
        show();
    }

    void endSimple() {
        end();
    }

    private void begin() {
        open.push(new Field());
        hiding++;
    }

    private void end() {
        Field ended = open.poll();
        if (ended != null && ended.hidden) {
            hiding--;
        }
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
        return hiding > 0;
    }

    private void show() {
        if (!open.isEmpty()) {
            Field field = open.peek();
            hiding -= field.hidden ? 1 : 0;
            field.hidden = PAGE_NUMBER.matcher(field.instruction).matches();
            hiding += field.hidden ? 1 : 0;
        }
    }
}
