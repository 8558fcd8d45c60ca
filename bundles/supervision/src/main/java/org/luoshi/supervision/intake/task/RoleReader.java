package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luoshi.supervision.intake.office.OfficeList;
import org.luoshi.supervision.intake.office.OfficeReader;
import org.luoshi.supervision.intake.task.RolePhrase.Role;
import org.luoshi.supervision.intake.task.RolePhrase.Strength;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.TimePhrase;

/** Finds who has which part in a segment: an office list in its place, then the words that say its part. */
final class RoleReader {
    private static final Words BEFORE_TIME = Words.of("于 在 最迟不晚于 不晚于 至迟 最晚 至迟于 最迟于 务于 应于 要在 拟于 力争 确保 争取 原则上 最迟 计划");

    /** 我厅牵头、省财政厅配合的政策: the words only describe something. */
    private static final Words RELATIVE = Words.of("牵头的 负责的 配合的 参与的 主办的 协办的");

    private static final Words INSIDE = Words.of("由 归口");
    private static final Words DEMANDING = Words.of("会议要求 要求 会议最后要求 会议还要求");

    private static final int REACH_OF_PERSON = 14;

    private final CharSequence text;
    private final OfficeReader offices;
    private final PredicateReader predicates;

    RoleReader(CharSequence text, OfficeReader offices) {
        this.text = text;
        this.offices = offices;
        this.predicates = new PredicateReader(text, offices);
    }

    boolean opensWithOffice(Segment segment) {
        return offices.list(skipOpeners(segment, List.of()), segment.end()).isPresent();
    }

    List<RolePhrase> in(Segment segment, List<TimePhrase> times) {
        List<RolePhrase> phrases = new ArrayList<>();
        int start = skipOpeners(segment, times);
        int modal = RoleWords.MODALS.at(text, start, segment.end());
        int together = RoleWords.TOGETHER.at(text, start + modal, segment.end());
        if (together > 0) {
            offices.list(start + modal + together, segment.end())
                    .map(list -> new RolePhrase(Role.ASSIST, Strength.RESPONSIBLE, list, start, list.end()))
                    .ifPresent(phrases::add);
            return phrases;
        }
        chain(start, segment, times, phrases);
        if (phrases.isEmpty()) {
            inside(start, segment, times, phrases);
        }
        return phrases;
    }

    /** 由X牵头、Y配合: parts follow one another until the words say something else. */
    private void chain(int start, Segment segment, List<TimePhrase> times, List<RolePhrase> phrases) {
        int pos = start;
        boolean more = true;
        while (more) {
            List<RolePhrase> found = phraseAt(pos, segment, times);
            phrases.addAll(found);
            more = !found.isEmpty() && last(found).isPlain()
                    || !found.isEmpty() && last(found).role() == Role.ASSIST;
            pos = more ? last(found).end() : pos;
            pos = more && pos < segment.end() && "、和 ".indexOf(text.charAt(pos)) >= 0 ? pos + 1 : pos;
            more = more && pos < segment.end();
        }
    }

    private static RolePhrase last(List<RolePhrase> phrases) {
        return phrases.get(phrases.size() - 1);
    }

    private List<RolePhrase> phraseAt(int pos, Segment segment, List<TimePhrase> times) {
        boolean by = RoleWords.NOT_BY.at(text, pos, segment.end()) == 0;
        if (RoleWords.AS.at(text, pos, segment.end()) > 0) {
            return mainly(pos, segment);
        }
        int introducer = by ? RoleWords.INTRODUCERS.at(text, pos, segment.end()) : 0;
        int together = RoleWords.TOGETHER.at(text, pos, segment.end());
        if (introducer == 0 && together > 0) {
            return offices.list(pos + together, segment.end())
                    .map(list -> List.of(new RolePhrase(Role.ASSIST, Strength.RESPONSIBLE, list, pos, list.end())))
                    .orElse(List.of());
        }
        int from = pos + introducer;
        boolean pressing = RoleWords.PRESSING.before(text, pos, pos + introducer) > 0;
        Introduction introduction =
                introducer == 0 ? Introduction.NONE : pressing ? Introduction.PRESSING : Introduction.BY;
        Optional<OfficeList> list =
                offices.list(from, segment.end()).or(() -> offices.list(skipTime(from, segment, times), segment.end()));
        return list.map(found -> predicates.read(new PredicateReader.Subject(found, introduction, pos), segment, times))
                .orElse(List.of());
    }

    /** 以合作处为主. */
    private List<RolePhrase> mainly(int pos, Segment segment) {
        return offices.list(pos + 1, segment.end())
                .filter(list -> RoleWords.MAINLY.at(text, list.end(), segment.end()) > 0)
                .map(list -> List.of(new RolePhrase(
                        Role.LEAD,
                        Strength.NAMED,
                        list,
                        pos,
                        list.end() + RoleWords.MAINLY.at(text, list.end(), segment.end()))))
                .orElse(List.of());
    }

    /** How an office list is led in. */
    enum Introduction {
        NONE,
        BY,
        PRESSING
    }

    /** 工作由X负责: the office stands in the middle of the segment. */
    private void inside(int start, Segment segment, List<TimePhrase> times, List<RolePhrase> phrases) {
        for (int i = start + 1; i < segment.end() && phrases.isEmpty(); i++) {
            boolean by = INSIDE.at(text, i, segment.end()) > 0
                    && RoleWords.BEFORE_BY.before(text, segment.start(), i + 1) == 0
                    && RoleWords.NOT_BY.at(text, i, segment.end()) == 0;
            if (by) {
                chain(i, segment, times, phrases);
            }
        }
    }

    /** 由李静副厅长牵头: somebody leads who is no office. */
    boolean leadsElsewhere(Segment segment, List<RolePhrase> phrases) {
        for (int i = segment.start(); i < segment.end(); i++) {
            int place = i;
            boolean read = phrases.stream().anyMatch(phrase -> phrase.start() <= place && place < phrase.end());
            boolean leads = RoleWords.LEADS.at(text, i, segment.end()) > 0
                    && RELATIVE.find(text, i, segment.end()) < 0
                    && RoleWords.NOT_RESPONSIBLE.at(text, i, segment.end()) == 0;
            boolean person = text.charAt(i) == '由'
                    && RoleWords.PERSON.isIn(text, i, Math.min(segment.end(), i + REACH_OF_PERSON));
            if (!read && (leads || person)) {
                return true;
            }
        }
        return false;
    }

    private int skipOpeners(Segment segment, List<TimePhrase> times) {
        int pos = segment.start();
        int before;
        do {
            before = pos;
            boolean introduces =
                    RoleWords.INTRODUCERS.at(text, pos, segment.end()) > RoleWords.OPENERS.at(text, pos, segment.end());
            pos = introduces || startsPressing(pos, segment) ? pos : RoleWords.OPENERS.skip(text, pos, segment.end());
            pos = skipTime(pos, segment, times);
            pos = pos < segment.end() && " ·●".indexOf(text.charAt(pos)) >= 0 ? pos + 1 : pos;
        } while (pos > before && pos < segment.end());
        return pos;
    }

    /** 要求人事处…: here 要求 hands out the task itself. */
    private boolean startsPressing(int pos, Segment segment) {
        int word = DEMANDING.at(text, pos, segment.end());
        return word > 0 && offices.list(pos + word, segment.end()).isPresent();
    }

    private int skipTime(int pos, Segment segment, List<TimePhrase> times) {
        return skipTime(text, pos, segment.end(), times);
    }

    /** Steps over a time phrase and the preposition before it. */
    static int skipTime(CharSequence text, int pos, int limit, List<TimePhrase> times) {
        int start = pos;
        int preposition = BEFORE_TIME.at(text, pos, limit);
        for (TimePhrase time : times) {
            boolean here = time.start() <= start && start < time.end();
            if (here || time.start() == start + preposition) {
                return time.end();
            }
        }
        return pos;
    }
}
