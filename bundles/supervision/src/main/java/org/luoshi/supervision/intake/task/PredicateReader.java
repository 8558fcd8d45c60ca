package org.luoshi.supervision.intake.task;

import java.util.List;
import java.util.Optional;
import org.luoshi.supervision.intake.office.Continuation;
import org.luoshi.supervision.intake.office.OfficeList;
import org.luoshi.supervision.intake.office.OfficeReader;
import org.luoshi.supervision.intake.task.RolePhrase.Role;
import org.luoshi.supervision.intake.task.RolePhrase.Strength;
import org.luoshi.supervision.intake.task.RoleReader.Introduction;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.TimePhrase;

/** Reads what an office list is to do: the words right after it decide. */
final class PredicateReader {
    private static final int REACH_OF_BEING = 24;
    private static final int LONGEST_DEED = 2;
    private static final int REACH_OF_RELATIVE = 5;

    private static final Words LEADS_BY = Words.of("负责");
    private static final Words SHARING = Words.of("负责 做好 抓好 落实 推进");
    private static final Words SUPERVISION = Words.of("督查 督办 督导");
    private static final Words PURSUES = Words.of("跟踪 督办 督查 跟进 盯办");
    private static final Words CARRIES_OUT = Words.of("进行 开展 予以 实行 全程 实施");
    private static final Words PRESSES = Words.of("抓紧 尽快 立即 加紧 及时 适时 限期 从速");

    private final CharSequence text;
    private final OfficeReader offices;
    private final OfficePairs pairs;

    PredicateReader(CharSequence text, OfficeReader offices) {
        this.text = text;
        this.offices = offices;
        this.pairs = new OfficePairs(text, offices);
    }

    /** An office list in the place of a subject; {@code start} is where the words that lead it in begin. */
    record Subject(OfficeList list, Introduction introduction, int start) {}

    /** The place behind the office list that is read next, and what was passed on the way. */
    private record Place(int pos, boolean timed, boolean modal) {}

    List<RolePhrase> read(Subject subject, Segment segment, List<TimePhrase> times) {
        int limit = segment.end();
        Place place = pass(subject.list().end(), segment, times);
        if (pairs.meets(subject.list()) && OfficePairs.MEETS.at(text, place.pos(), limit) > 0) {
            return implied(pairs.withoutMet(subject), place, segment, times);
        }
        return direct(subject, place.pos(), limit)
                .or(() -> direct(subject, RoleWords.ADVERBS.skip(text, place.pos(), limit), limit))
                .orElseGet(() -> implied(subject, place, segment, times));
    }

    /** Steps over time phrases and modal verbs. */
    private Place pass(int from, Segment segment, List<TimePhrase> times) {
        int limit = segment.end();
        int pos = afterBracket(from, limit);
        boolean timed = false;
        boolean modal = false;
        int before;
        do {
            before = pos;
            pos = RoleReader.skipTime(text, pos, limit, times);
            timed |= pos > before;
            int word = modal(pos, limit);
            modal |= word > 0;
            pos += word;
            int adverbs = RoleWords.ADVERBS.skip(text, pos, limit);
            boolean leadsOn = modal(adverbs, limit) > 0 || RoleReader.skipTime(text, adverbs, limit, times) > adverbs;
            pos = leadsOn ? adverbs : pos;
        } while (pos > before);
        return new Place(pos, timed, modal);
    }

    /** 领导小组办公室（设在高新技术处）: the bracket says nothing about the part. */
    private int afterBracket(int pos, int limit) {
        if (pos >= limit || text.charAt(pos) != '（') {
            return pos;
        }
        for (int i = pos; i < Math.min(limit, pos + REACH_OF_BEING); i++) {
            if (text.charAt(i) == '）') {
                return i + 1;
            }
        }
        return pos;
    }

    private int modal(int pos, int limit) {
        int word = RoleWords.NOT_MODAL.at(text, pos, limit) > 0 ? 0 : RoleWords.MODALS.at(text, pos, limit);
        boolean will = word > 0 && text.charAt(pos) == '将';
        return will && RoleWords.AFTER_WILL.at(text, pos + word, limit) == 0 ? 0 : word;
    }

    private Optional<List<RolePhrase>> direct(Subject subject, int pos, int limit) {
        return shared(subject, pos, limit)
                .or(() -> pairs.passedOn(subject, pos, limit))
                .or(() -> verb(subject, pos, limit))
                .or(() -> pairs.together(subject, pos, limit))
                .or(() -> pairs.assist(subject, pos, limit))
                .or(() -> follow(subject, pos, limit))
                .or(() -> being(subject, pos, limit));
    }

    private Optional<List<RolePhrase>> shared(Subject subject, int pos, int limit) {
        int word = RoleWords.SHARED.at(text, pos, limit);
        return word == 0
                ? Optional.empty()
                : one(subject, Role.LEAD, Strength.RESPONSIBLE, SHARING.skip(text, pos + word, limit));
    }

    private Optional<List<RolePhrase>> verb(Subject subject, int pos, int limit) {
        boolean person = RoleWords.NOT_RESPONSIBLE.at(text, pos, limit) > 0
                && RoleWords.STILL_RESPONSIBLE.at(text, pos, limit) == 0;
        if (person) {
            return Optional.of(List.of());
        }
        int passing = RoleWords.IN_PASSING.at(text, pos, limit);
        if (passing > 0) {
            return one(subject, Role.LEAD, Strength.IN_PASSING, pos + passing);
        }
        int leads = RoleWords.LEADS.at(text, pos, limit);
        int responsible = RoleWords.RESPONSIBLE.at(text, pos, limit);
        if (leads + responsible == 0) {
            return Optional.empty();
        }
        int end = pos + leads + responsible;
        if (responsible > 0 && follows(end, limit) > 0) {
            return follow(subject, end, limit);
        }
        if (responsible > 0 && RoleWords.NO_TASK_FOR.at(text, end, limit) > 0) {
            return Optional.of(List.of());
        }
        end += leads > 0 && LEADS_BY.at(text, end, limit) > 0 ? 2 : 0;
        int relative = relativeEnd(end, limit);
        if (relative > 0) {
            return one(subject, Role.LEAD, Strength.IN_PASSING, relative);
        }
        return one(subject, Role.LEAD, leads > 0 ? Strength.NAMED : Strength.RESPONSIBLE, end);
    }

    /** 牵头制定的办法: the place behind 的, or 0. */
    private int relativeEnd(int pos, int limit) {
        int of = pos + LONGEST_DEED;
        return of < limit && text.charAt(of) == '的' && Continuation.isTask(text, pos, limit) ? of + 1 : 0;
    }

    private int follows(int pos, int limit) {
        return RoleWords.NOT_FOLLOWS.at(text, pos, limit) > 0 ? 0 : RoleWords.FOLLOWS.at(text, pos, limit);
    }

    /** 督查办对…进行跟踪督办: how long the words are, up to the end of the segment. */
    private int followsLater(int pos, int limit) {
        int word = RoleWords.FOLLOWS.before(text, pos, limit);
        int carries = CARRIES_OUT.before(text, pos, limit - word);
        return word > 0 && carries > 0 ? limit - pos : 0;
    }

    /** 督查办跟踪督办. Another office that is asked to press others answers for it; else that stays open. */
    private Optional<List<RolePhrase>> follow(Subject subject, int pos, int limit) {
        int word = text.charAt(Math.min(pos, limit - 1)) == '对' ? followsLater(pos, limit) : follows(pos, limit);
        if (word == 0) {
            return Optional.empty();
        }
        boolean others = offices.list(pos + word, limit).isPresent();
        if (!others && (supervises(subject) || PURSUES.at(text, pos, limit) > 0)) {
            return one(subject, Role.FOLLOW, Strength.RESPONSIBLE, pos + word);
        }
        boolean asked = subject.introduction() == Introduction.PRESSING;
        return asked ? one(subject, Role.LEAD, Strength.IMPLIED, pos) : Optional.of(List.of());
    }

    private boolean supervises(Subject subject) {
        return subject.list().offices().stream()
                .allMatch(office -> SUPERVISION.isIn(text, office.start(), office.end()));
    }

    /** X为…的牵头处室. */
    private Optional<List<RolePhrase>> being(Subject subject, int pos, int limit) {
        int word = RoleWords.BEING.at(text, pos, limit);
        if (word == 0) {
            return Optional.empty();
        }
        int reach = Math.min(limit, pos + REACH_OF_BEING);
        int found = RoleWords.BEING_LEAD.find(text, pos + word, reach);
        return found < 0
                ? Optional.of(List.of())
                : one(subject, Role.LEAD, Strength.NAMED, found + RoleWords.BEING_LEAD.at(text, found, reach));
    }

    private static Optional<List<RolePhrase>> one(Subject subject, Role role, Strength strength, int end) {
        return Optional.of(List.of(new RolePhrase(role, strength, subject.list(), subject.start(), end)));
    }

    /** No word names the part: 请X…, X要…, X于8月5日前…, X：…. */
    private List<RolePhrase> implied(Subject subject, Place place, Segment segment, List<TimePhrase> times) {
        int pos = place.pos();
        int proposed = RoleWords.PROPOSED.at(text, pos, segment.end());
        if (proposed > 0) {
            return one(subject, Role.LEAD, Strength.PROPOSED, pos + proposed).orElseThrow();
        }
        boolean pressed = place.modal() || place.timed() || subject.introduction() == Introduction.PRESSING;
        boolean minor = !pressed && RoleWords.NO_TASK_FOR.at(text, pos, segment.end()) > 0;
        if (minor || isLeadership(subject) || isRelative(pos, segment)) {
            return List.of();
        }
        boolean introduced = subject.introduction() != Introduction.NONE;
        boolean assigned = segment.isIntroduction() && pos == segment.end();
        if (place.modal() || place.timed() || introduced || assigned || isPressed(pos, segment.end())) {
            return one(subject, Role.LEAD, Strength.IMPLIED, pos).orElseThrow();
        }
        int deed = RoleWords.ADVERBS.skip(text, pos, segment.end());
        boolean works = subject.list().hasOnlyTrusted()
                && !pairs.meets(subject.list())
                && Continuation.isTask(text, deed, segment.end());
        return works ? one(subject, Role.LEAD, Strength.SUBJECT, pos).orElseThrow() : List.of();
    }

    /** 人事处抓紧筹备…: nobody tells so of what has been done. */
    private boolean isPressed(int pos, int limit) {
        int presses = PRESSES.at(text, pos, limit);
        return presses > 0 && Continuation.isTask(text, RoleWords.ADVERBS.skip(text, pos + presses, limit), limit);
    }

    private boolean isLeadership(Subject subject) {
        return subject.list().offices().stream()
                .anyMatch(office -> RoleWords.LEADERSHIP.before(text, office.start(), office.end()) > 0);
    }

    /** 由X提供的…: the offices only describe something else. */
    private boolean isRelative(int pos, Segment segment) {
        int limit = Math.min(segment.end(), pos + REACH_OF_RELATIVE);
        for (int i = pos + 1; i < limit; i++) {
            if (text.charAt(i) == '的') {
                return i - pos <= 2;
            }
        }
        return false;
    }
}
