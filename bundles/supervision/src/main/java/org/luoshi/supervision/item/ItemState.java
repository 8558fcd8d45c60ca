package org.luoshi.supervision.item;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** State of an item (督办事项状态). Which steps lead from one to another stands in {@link Step}. */
public enum ItemState {
    /** 草拟. */
    DRAFT(Phase.PREPARING),
    /** 待立项审批. */
    PENDING_APPROVAL(Phase.PREPARING),
    /** 已立项: bears its number. */
    REGISTERED(Phase.RUNNING),
    /** 已交办. */
    DISPATCHED(Phase.RUNNING),
    /** 已签收. */
    RECEIVED(Phase.RUNNING),
    /** 办理中. */
    IN_PROGRESS(Phase.RUNNING),
    /** 延期审批. */
    EXTENSION_REQUESTED(Phase.RUNNING),
    /** 申请办结. */
    CLOSURE_REQUESTED(Phase.RUNNING),
    /** 核查中. */
    VERIFYING(Phase.RUNNING),
    /** 申请退办. */
    RETURN_REQUESTED(Phase.RUNNING),
    /** 转长期坚持: no due date any more, reports go on. */
    LONG_TERM(Phase.RUNNING),
    /** 中止: the clock stands still. */
    SUSPENDED(Phase.PAUSED),
    /** 已办结. */
    CLOSED(Phase.ENDED),
    /** 领导阅示. */
    LEADER_REVIEW(Phase.ENDED),
    /** 已销号. */
    WRITTEN_OFF(Phase.ENDED),
    /** 已归档. */
    ARCHIVED(Phase.ENDED),
    /** 并案. */
    MERGED(Phase.ENDED),
    /** 撤销立项: the number is annulled and kept. */
    ANNULLED(Phase.ENDED);

    private enum Phase {
        PREPARING,
        RUNNING,
        PAUSED,
        ENDED
    }

    private final Phase phase;

    ItemState(Phase phase) {
        this.phase = phase;
    }

    /** Whether work is still to be done (在办 or about to be). */
    public boolean isOpen() {
        return phase != Phase.ENDED;
    }

    /** Whether the due date counts in this state. */
    public boolean isRunning() {
        return phase == Phase.RUNNING;
    }

    /** Whether the item may still be edited as a whole: nobody has been given it yet. */
    public boolean isEditable() {
        return this == DRAFT || this == PENDING_APPROVAL || this == REGISTERED;
    }

    /** Whether the work itself came to its end, and counts as closed (办结). */
    public boolean isDone() {
        return this == CLOSED || this == LEADER_REVIEW || this == WRITTEN_OFF || this == ARCHIVED;
    }

    public boolean allows(Step step) {
        return step.from().contains(this);
    }

    /** Steps that are possible from here, whoever takes them. */
    public Set<Step> steps() {
        EnumSet<Step> possible = EnumSet.noneOf(Step.class);
        Arrays.stream(Step.values()).filter(this::allows).forEach(possible::add);
        return possible;
    }
}
