package org.luoshi.supervision.intake.clause;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.supervision.intake.clause.Passage.Part;
import org.luoshi.supervision.intake.text.Words;

/** The passages found so far, with the numbered clauses that are still open. */
final class PassageList {
    private static final Words INTRODUCING = Words.of("。 ； ：");

    private static final int LONGEST_HEADING = 24;

    private final CharSequence text;
    private final List<Passage> passages = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> paragraphs = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    private boolean annex;

    PassageList(CharSequence text) {
        this.text = text;
    }

    private record Open(Numbering numbering, int ordinal, String path) {}

    boolean isOpening() {
        return passages.isEmpty() || last().part() == Part.OPENING;
    }

    boolean isNumbered() {
        return !open.isEmpty();
    }

    boolean isSubClause() {
        return !open.isEmpty() && open.peek().numbering().isInside(Numbering.CHINESE);
    }

    /** Whether the last passage is a label or a signature, so that what follows is no part of a clause. */
    boolean isApartFromClauses() {
        return !passages.isEmpty() && !last().part().mayHoldTask();
    }

    boolean isSignature() {
        return !passages.isEmpty() && last().part() == Part.SIGNATURE;
    }

    /** Whether the last passage is the mark of an annex, so that the next line is its title. */
    boolean isAnnexTitle() {
        return annex && last().part() == Part.HEADING;
    }

    boolean isAttendance() {
        return !passages.isEmpty() && last().part() == Part.ATTENDANCE;
    }

    /** Whether the last passage is a numbered clause with brothers before it. */
    boolean isLastOfSeveral() {
        return last().part() == Part.NUMBERED && open.peek().ordinal() > 1;
    }

    /** Whether the last passage says something in full, so that it is no heading for the next line. */
    boolean endsFullClause(int position) {
        int end = endOfWords(position);
        boolean full = end - last().bodyStart() > LONGEST_HEADING;
        return full && "。；".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** The end of the words before {@code position}, line breaks left out. */
    int endOfWords(int position) {
        int end = position;
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return end;
    }

    void begin(String path, Part part, int start) {
        begin(path, part, start, start, null);
    }

    /** An annex counts anew. */
    void beginAnnex(String label, int start) {
        open.clear();
        annex = true;
        begin(label, Part.HEADING, start);
    }

    void beginOrContinue(String path, Part part, int start) {
        if (passages.isEmpty() || last().part() != part) {
            begin(path, part, start);
        }
    }

    void beginNumbered(Marker marker) {
        while (!open.isEmpty() && !marker.numbering().isInside(open.peek().numbering())) {
            open.pop();
        }
        String parent = open.isEmpty() ? null : open.peek().path();
        String path = path(parent, marker);
        if (parent != null) {
            parents.add(parent);
        }
        open.push(new Open(marker.numbering(), marker.ordinal(), path));
        begin(path, Part.NUMBERED, marker.start(), marker.end(), parent);
    }

    private String path(String parent, Marker marker) {
        String label = marker.numbering() == Numbering.BULLET ? paragraphLabel(parent) : marker.label();
        if (parent == null || marker.numbering().startsPath()) {
            return label;
        }
        boolean outer = open.peek().numbering().startsPath() && !marker.label().startsWith("（");
        return parent + (outer || marker.numbering().isSetOff() ? "·" : "") + label;
    }

    private String paragraphLabel(String parent) {
        return "段" + paragraphs.merge(parent == null ? "" : parent, 1, Integer::sum);
    }

    /** A heading like 关于… ends the numbered clauses before it, down to the 一、 it may stand in. */
    void beginUnnumberedHeading(int start) {
        while (!open.isEmpty() && open.peek().numbering().isInside(Numbering.CHINESE)) {
            open.pop();
        }
        beginParagraph(start, -1);
    }

    /**
     * A paragraph without a number.
     *
     * @param before where an earlier paragraph of the open clause starts that names offices too, or -1
     */
    void beginParagraph(int start, int before) {
        String root = null;
        for (Open clause : open) {
            root = clause.numbering().isInside(Numbering.CHINESE) ? root : clause.path();
            if (root != null) {
                break;
            }
        }
        if (before > last(start) && last().part() == Part.NUMBERED) {
            replaceLast(last().as(last().path() + "（导语）", Part.INTRODUCTION));
            begin(paragraphPath(root), Part.PARAGRAPH, before, before, root);
        }
        begin(paragraphPath(root), Part.PARAGRAPH, start, start, root);
    }

    private String paragraphPath(String root) {
        String label = paragraphLabel(root);
        return root == null ? label : root + "·" + label;
    }

    private int last(int otherwise) {
        return passages.isEmpty() ? otherwise : last().start();
    }

    private void begin(String path, Part part, int start, int bodyStart, String parent) {
        int from = passages.isEmpty() ? 0 : start;
        if (!passages.isEmpty()) {
            replaceLast(last().endingAt(start));
        }
        passages.add(new Passage(path, part, from, bodyStart, text.length(), parent));
    }

    private Passage last() {
        return passages.get(passages.size() - 1);
    }

    private void replaceLast(Passage passage) {
        passages.set(passages.size() - 1, passage);
    }

    /** All passages, each with a path of its own; words before sub-clauses become heading or introduction. */
    List<Passage> finished() {
        Map<String, Integer> uses = new HashMap<>();
        List<Passage> finished = new ArrayList<>();
        boolean openedTwice = passages.stream()
                        .filter(passage -> passage.part() == Part.OPENING)
                        .count()
                > 1;
        for (Passage passage : passages) {
            if (openedTwice && passage == passages.get(0)) {
                finished.add(passage.as("标题", Part.OPENING));
                continue;
            }
            Passage named = parents.contains(passage.path()) ? beforeChildren(passage) : passage;
            int use = uses.merge(named.path(), 1, Integer::sum);
            finished.add(use == 1 ? named : named.as(named.path() + "#" + use, named.part()));
        }
        return finished;
    }

    private Passage beforeChildren(Passage passage) {
        int end = endOfWords(passage.end());
        boolean heading =
                !INTRODUCING.isIn(text, passage.bodyStart(), end - 1) && !hasLineBreak(passage.bodyStart(), end);
        return heading
                ? passage.as(passage.path(), Part.HEADING)
                : passage.as(passage.path() + "（导语）", Part.INTRODUCTION);
    }

    private boolean hasLineBreak(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }
}
