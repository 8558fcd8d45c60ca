package org.luoshi.supervision.intake.clause;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.luoshi.supervision.intake.text.Span;

/**
 * The numbers in a line: the one at its head, and those inside it that go on counting, as in "一是…；二是…" or where a
 * pasted text has lost its line breaks. A number inside a line that counts nothing is part of the sentence.
 */
final class LineMarkers {
    private static final String BEFORE_NUMBER = "。；：，！？）";
    private static final String BEFORE_PLAIN_NUMBER = "。；：";

    private final CharSequence text;
    private final MarkerReader reader;
    private final Map<Numbering, Integer> counted = new EnumMap<>(Numbering.class);

    LineMarkers(CharSequence text) {
        this.text = text;
        this.reader = new MarkerReader(text);
    }

    /** The markers of the next line; lines must come in order. */
    List<Marker> of(Span line) {
        List<Marker> candidates = candidates(line);
        List<Marker> markers = new ArrayList<>();
        Map<Numbering, Integer> lastSecond = new EnumMap<>(Numbering.class);
        candidates.stream()
                .filter(marker -> marker.ordinal() == 2)
                .forEach(marker -> lastSecond.put(marker.numbering(), marker.start()));
        for (Marker marker : candidates) {
            boolean head = marker.start() == line.start();
            if (head || counts(marker, lastSecond.getOrDefault(marker.numbering(), -1))) {
                markers.add(marker);
                count(marker);
            }
        }
        return markers;
    }

    private List<Marker> candidates(Span line) {
        List<Marker> candidates = new ArrayList<>();
        for (int i = line.start(); i < line.end(); i++) {
            boolean head = i == line.start();
            if (head || BEFORE_NUMBER.indexOf(text.charAt(i - 1)) >= 0 || text.charAt(i - 1) == ' ') {
                reader.at(i, line.end())
                        .filter(marker -> head || canStandInside(marker))
                        .ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private boolean canStandInside(Marker marker) {
        boolean plain = BEFORE_PLAIN_NUMBER.indexOf(text.charAt(marker.start() - 1)) >= 0;
        return switch (marker.numbering()) {
            case ONE_IS, FIRST, CIRCLED -> true;
            case BRACKETED_CHINESE, BRACKETED_DIGIT, DIGIT, CHINESE -> plain;
            case ATTACHMENT, PART, CHAPTER, ARTICLE, ITEM, BULLET -> false;
        };
    }

    /** It continues the count, or starts one that goes on in this line. */
    private boolean counts(Marker marker, int second) {
        int last = counted.getOrDefault(marker.numbering(), 0);
        boolean goesOn = last > 0 && marker.ordinal() == last + 1;
        return goesOn || marker.ordinal() == 1 && second > marker.start();
    }

    private void count(Marker marker) {
        counted.keySet().removeIf(inner -> inner.isInside(marker.numbering()));
        counted.put(marker.numbering(), marker.ordinal());
    }
}
