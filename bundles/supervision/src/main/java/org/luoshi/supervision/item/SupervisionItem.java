package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.work.Light;

/**
 * A supervised item (督办事项). It changes by {@link Act}s only, and each leaves its entry in the timeline; which act is
 * possible when, and for whom, stands in {@link Step} and {@link StepRules}.
 */
@Entity
@Table(name = "item")
public class SupervisionItem {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "item_seq")
    @SequenceGenerator(name = "item_seq", sequenceName = "item_seq", allocationSize = 20)
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Embedded
    private ItemNumber number;

    @Embedded
    private Matter matter;

    @Embedded
    private Source source;

    @Embedded
    private Assignment assignment;

    @Embedded
    private Deadline deadline;

    @Embedded
    private Course course;

    @Embedded
    private Result result = Result.NONE;

    @Embedded
    private Origin origin;

    @Embedded
    private Keys keys;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ItemState state = ItemState.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "resume_state")
    private ItemState resumeState;

    @Embedded
    private By by;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** Grows with every change: an entry added at the same moment is a change, too. */
    @Column(name = "changes")
    private int changes;

    @Embedded
    private Offices offices = Offices.none();

    @Embedded
    private Dossier dossier = Dossier.empty();

    protected SupervisionItem() {}

    /** A new item in draft (草拟). The draft has been checked. */
    public SupervisionItem(ItemDraft draft, Occasion occasion) {
        by = occasion.by();
        createdAt = occasion.at();
        origin = draft.origin();
        fill(draft, occasion);
        dossier.add(new TimelineEntry(this, occasion, Event.of("CREATED", null, matter.title()), null));
    }

    /** Writes the item anew, as long as nobody has been given it. */
    public void edit(ItemDraft draft, Occasion occasion) {
        if (!state.isEditable()) {
            throw Texts.violation("not-editable", Texts.title(state));
        }
        fill(draft, occasion);
        dossier.add(new TimelineEntry(this, occasion, Event.of("EDITED", null), state));
    }

    /** Takes a step; whether it is open to this person has been asked before. */
    public void take(Act act, Occasion occasion) {
        ItemState before = state;
        Event event = act.apply(this, occasion);
        settle(offices.assisting(), occasion);
        dossier.add(new TimelineEntry(this, occasion, event, before));
    }

    private void fill(ItemDraft draft, Occasion occasion) {
        matter = draft.matter();
        source = draft.source();
        assignment = draft.assignment();
        deadline = draft.deadline();
        if (draft.parts() != null) {
            dossier.plan(draft.parts(), part -> new SubTask(this, occasion, part));
        }
        settle(draft.assistOfficeIds(), occasion);
    }

    /** Lets everything that follows from the rest follow. */
    private void settle(Set<Long> assists, Occasion occasion) {
        updatedAt = occasion.at();
        changes++;
        keys = Keys.of(this);
        offices.settle(assignment.leadOfficeId(), assists, keys, updatedAt);
    }

    /** Lets other offices assist. */
    void assistedBy(Set<Long> officeIds) {
        offices.settle(assignment.leadOfficeId(), officeIds, keys, updatedAt);
    }

    void numbered(ItemNumber given) {
        number = given;
    }

    void become(ItemState next) {
        state = next;
        resumeState = null;
    }

    /** Goes aside; {@link #resumeState()} keeps where it was. */
    void stepAside(ItemState aside) {
        resumeState = state;
        state = aside;
    }

    void assign(Assignment next) {
        assignment = next;
    }

    void due(Deadline next) {
        deadline = next;
    }

    void pass(Course next) {
        course = next;
    }

    void result(Result next) {
        result = next;
    }

    public Light light(LightRule rule) {
        return rule.light(keys.running(), deadline.due(), deadline.nextFeedback());
    }

    public Offices offices() {
        return offices;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public long version() {
        return version;
    }

    /** The number, from 立项 on. */
    public Optional<ItemNumber> number() {
        return Optional.ofNullable(number);
    }

    public Matter matter() {
        return matter;
    }

    public Source source() {
        return source;
    }

    public Assignment assignment() {
        return assignment;
    }

    public Deadline deadline() {
        return deadline;
    }

    public Course course() {
        return course == null ? Course.NOT_BEGUN : course;
    }

    public Result result() {
        return result;
    }

    public Origin origin() {
        return origin;
    }

    public Keys keys() {
        return keys;
    }

    public ItemState state() {
        return state;
    }

    /** The state it comes back to, null unless it stands aside. */
    public ItemState resumeState() {
        return resumeState;
    }

    /** Who wrote the draft. */
    public By by() {
        return by;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Dossier dossier() {
        return dossier;
    }
}
