package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.office.OfficeReader;
import org.luoshi.supervision.intake.task.ExtensionReader.Extension;
import org.luoshi.supervision.intake.task.FieldReader.Field;
import org.luoshi.supervision.intake.task.FieldReader.Label;
import org.luoshi.supervision.intake.task.SentenceReading.Parts;
import org.luoshi.supervision.intake.text.PlainWords;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Sentence;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.BaseDate;
import org.luoshi.supervision.intake.time.TimePhrase;
import org.luoshi.supervision.intake.time.TimePhraseReader;

/** Reads one sentence: offices, deadlines and duties, weighed against its mood. */
public final class SentenceReader {
    /** Words by which the subject of the sentence has something to do, deadline or not. */
    private static final Words HANDS_OUT = Words.of("由其 由该处 由该办 由该单位 即日起");

    private static final Words COUNTED = Words.of("天内 日内 周内 月内 工作日内 小时内 周 星期 本月 下月 月底 月内");

    private final CharSequence text;
    private final PlainWords words;
    private final TimePhraseReader times;
    private final RoleReader roles;
    private final FieldReader fields;
    private final FieldRoles fieldRoles;
    private final Mood mood;
    private final DeadlineJudge judge;
    private final MilestoneReader milestones;
    private final ExtensionReader extensions;
    private final DutyReader duties;
    private final PhraseReader phrases;

    public SentenceReader(
            CharSequence text, PlainWords words, OfficeReader offices, TimePhraseReader times, BaseDate base) {
        this.text = text;
        this.words = words;
        this.times = times;
        this.roles = new RoleReader(text, offices);
        this.fields = new FieldReader(text);
        this.fieldRoles = new FieldRoles(text, offices);
        this.mood = new Mood(text);
        this.judge = new DeadlineJudge(text, mood, base);
        this.milestones = new MilestoneReader(text, words, judge);
        this.extensions = new ExtensionReader(text, words);
        this.duties = new DutyReader(text, words);
        this.phrases = new PhraseReader(text, words);
    }

    /** Whether the sentence names an office that leads or must act. */
    public boolean namesLead(Sentence sentence) {
        return !read(sentence).parts().lead().isEmpty();
    }

    /** Whether it gives what others have asked for: a leader's quoted words, a paper from above. */
    boolean quotes(Sentence sentence) {
        return sentence.quoted() || mood.citesDemand(sentence);
    }

    /** Whether an office stands at its head, whatever it is said to do. */
    boolean opensWithOffice(Sentence sentence) {
        return fields.in(sentence).isEmpty() && roles.opensWithOffice(sentence.first());
    }

    SentenceReading read(Sentence sentence) {
        List<Field> labelled = fields.in(sentence);
        List<SegmentReading> all = segments(sentence, labelled);
        List<SegmentReading> current = withoutPast(all);
        Optional<Extension> extension = extensions.in(sentence, all);
        List<SegmentReading> standing = IntStream.range(0, current.size())
                .filter(i -> duties.isStanding(current, i))
                .mapToObj(current::get)
                .toList();
        List<Milestone> found = new ArrayList<>();
        extension.flatMap(Extension::milestone).ifPresent(found::add);
        int from = extension.map(Extension::until).orElse(0);
        found.addAll(milestones.in(all, current, reading -> !standing.contains(reading), from));
        labelled.stream()
                .filter(field -> field.label() == Label.DUE)
                .forEach(field -> found.addAll(milestones.ofField(field, timesIn(field))));
        if (sentence.quoted()) {
            found.replaceAll(this::withoutOwnCount);
        }
        String always = duties.standing(current).orElseGet(() -> fieldStanding(labelled));
        String reporting = duties.reporting(current).orElse(null);
        boolean asked = extension.isPresent() || extensions.refuses(sentence);
        boolean bound = current.stream().noneMatch(reading -> !reading.roles().isEmpty()) && labelled.isEmpty();
        if (bound && mood.onlyTells(sentence)) {
            found.removeIf(milestone -> milestone.due() == null);
        }
        return judged(
                sentence, new Findings(labelled, all, current, found, always, reporting, extension.isPresent(), asked));
    }

    /** 批示：“一周内办结”: counted from the day of the instruction, not of the paper. */
    private Milestone withoutOwnCount(Milestone found) {
        String limit = words.quote(found.evidence().start(), found.evidence().end());
        boolean counted = found.due() != null && COUNTED.isIn(limit, 0, limit.length());
        return counted ? new Milestone(found.what(), null, limit, found.evidence()) : found;
    }

    /** All that was found in a sentence before its mood is asked. */
    private record Findings(
            List<Field> labelled,
            List<SegmentReading> all,
            List<SegmentReading> current,
            List<Milestone> milestones,
            String standing,
            String reporting,
            boolean extension,
            boolean extensionAsked) {
        boolean hasDuty() {
            return !milestones.isEmpty() || standing != null || reporting != null || extension;
        }
    }

    private SentenceReading judged(Sentence sentence, Findings found) {
        NoActionReason record = mood.record(sentence).orElse(null);
        PartsChooser chooser = chooser(found);
        boolean handsOut = found.hasDuty() || HANDS_OUT.isIn(text, sentence.start(), sentence.end());
        Parts parts = chooser.choose(handsOut, found.extensionAsked());
        boolean vague = !chooser.isPlain() && !found.hasDuty();
        boolean general = parts.lead().stream().allMatch(SentenceReader::isCollective);
        boolean ignored = vague && (mood.exhorts(sentence) || record != null && general);
        boolean exhorts = vague && mood.exhorts(sentence);
        boolean demands = record == null
                && !mood.exhorts(sentence)
                && found.current().stream().anyMatch(reading -> mood.demands(reading.segment()));
        return new SentenceReading(
                new Span(sentence.start(), sentence.end()),
                ignored ? Parts.NONE : parts,
                chooser.isPlain(),
                found.milestones(),
                found.standing(),
                found.reporting(),
                found.extension(),
                demands,
                reason(record, exhorts, found),
                phrases.in(found.all()),
                chooser.subjects(),
                !found.labelled().isEmpty());
    }

    private PartsChooser chooser(Findings found) {
        List<RolePhrase> named = new ArrayList<>();
        (found.extensionAsked() ? found.all() : found.current()).forEach(reading -> named.addAll(reading.roles()));
        named.addAll(fieldRoles.of(found.labelled()));
        boolean elsewhere =
                found.current().stream().anyMatch(reading -> roles.leadsElsewhere(reading.segment(), reading.roles()));
        boolean each = found.current().stream()
                .filter(reading -> reading.roles().stream().anyMatch(SentenceReader::mustAct))
                .allMatch(reading -> reading.times().stream().anyMatch(time -> time.date() != null));
        return new PartsChooser(named, elsewhere, each);
    }

    private static NoActionReason reason(NoActionReason record, boolean exhorts, Findings found) {
        if (record != null) {
            return record;
        }
        boolean past = found.current().size() < found.all().size();
        return past ? NoActionReason.PAST : exhorts ? NoActionReason.EXHORTATION : null;
    }

    private static boolean isCollective(OfficeMention office) {
        return office.kind() == OfficeMention.Kind.COLLECTIVE;
    }

    private List<SegmentReading> segments(Sentence sentence, List<Field> labelled) {
        List<SegmentReading> readings = new ArrayList<>();
        List<Segment> earlier = new ArrayList<>();
        for (Segment segment : sentence.segments()) {
            boolean inField = labelled.stream()
                    .anyMatch(field -> segment.start() >= field.start() && segment.end() <= field.end());
            if (!inField) {
                List<TimePhrase> found = times.in(segment, earlier);
                readings.add(new SegmentReading(segment, found, roles.in(segment, found)));
            }
            earlier.add(segment);
        }
        return readings;
    }

    /** Leaves out what the sentence tells of the past, up to the word that turns to what is to be done. */
    private List<SegmentReading> withoutPast(List<SegmentReading> readings) {
        List<SegmentReading> current = new ArrayList<>();
        boolean past = false;
        for (SegmentReading reading : readings) {
            Segment segment = reading.segment();
            boolean due =
                    reading.times().stream().anyMatch(time -> judge.isDeadline(time, reading) && time.date() != null);
            boolean turned =
                    due || reading.roles().stream().anyMatch(SentenceReader::isIntroduced) || mood.turns(segment);
            past = mood.isDone(segment) || mood.isPast(segment.start(), segment.end()) || past && !turned;
            if (!past || due && !mood.isDone(segment)) {
                current.add(reading);
            }
        }
        return current;
    }

    private static boolean mustAct(RolePhrase role) {
        return role.leads() && role.strength() == RolePhrase.Strength.IMPLIED;
    }

    private static boolean isIntroduced(RolePhrase role) {
        return role.start() < role.offices().start() || role.strength() == RolePhrase.Strength.IMPLIED;
    }

    private List<TimePhrase> timesIn(Field field) {
        List<TimePhrase> found = field.value().stream()
                .flatMap(segment -> times.in(segment, List.of()).stream())
                .toList();
        return found.isEmpty()
                ? field.value().stream()
                        .flatMap(segment -> times.length(segment).stream())
                        .toList()
                : found;
    }

    private String fieldStanding(List<Field> labelled) {
        return labelled.stream()
                .filter(field -> field.label() == Label.DUE)
                .flatMap(field -> milestones.standingField(field, timesIn(field)).stream())
                .findFirst()
                .orElse(null);
    }
}
