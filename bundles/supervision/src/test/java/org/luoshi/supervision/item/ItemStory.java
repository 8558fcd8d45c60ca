package org.luoshi.supervision.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.Viewer;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.fakes.FakeCalendar;

/** Tells the life of one item in tests: who does what on which day. */
final class ItemStory {
    static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);
    static final CheckList ALL_YES = new CheckList(true, true, true, true, true, true);
    static final CheckList ONE_NO = new CheckList(true, true, false, true, true, true);

    final FixedClock clock = FixedClock.at("2026-07-06T09:00");
    final FakeCalendar calendar = new FakeCalendar(clock).provisionalFrom(2027);
    final SupervisionItem item;

    private ItemStory(Deadline deadline) {
        item = new SupervisionItem(draft(deadline), occasion(Someone.supervisor()));
    }

    static ItemStory drafted(LocalDate due) {
        return new ItemStory(weekly(due));
    }

    static ItemStory registered(LocalDate due) {
        return registered(weekly(due));
    }

    static ItemStory registered(Deadline deadline) {
        return new ItemStory(deadline)
                .then(Someone.supervisor(), Step.SUBMIT, Registration.submit())
                .then(Someone.supervisor(), Step.APPROVE, Registration.approve(null, year -> 12));
    }

    static ItemStory dispatched(LocalDate due) {
        return registered(due).then(Someone.supervisor(), Step.DISPATCH, Dispatching.dispatch(null, as(null, null)));
    }

    static ItemStory received(LocalDate due) {
        return dispatched(due).then(Someone.handler(), Step.RECEIVE, Handling.receive(null, null));
    }

    static ItemStory inProgress(LocalDate due) {
        return received(due).then(Someone.handler(), Step.START, Handling.start(null));
    }

    static ItemStory verifying(LocalDate due) {
        return inProgress(due)
                .then(Someone.handler(), Step.REQUEST_CLOSURE, Handling.requestClosure("公示完成"))
                .then(Someone.supervisor(), Step.BEGIN_VERIFICATION, Judging.beginVerification(null));
    }

    static ItemStory withLeader(LocalDate due) {
        return verifying(due)
                .then(Someone.supervisor(), Step.PASS, Judging.pass(null, ALL_YES))
                .then(Someone.supervisor(), Step.REPORT_TO_LEADER, Judging.reportToLeader(null));
    }

    /** Takes a step with every rule in force. */
    ItemStory then(Viewer who, Step step, Act act) {
        StepRules.require(who, item, step);
        item.take(act, occasion(who));
        return this;
    }

    ItemStory on(LocalDate day) {
        clock.setTo(day + "T09:00");
        return this;
    }

    Occasion occasion(Viewer who) {
        return new Occasion(new By(who.personId(), who.name()), who.officeId(), clock.instant(), calendar);
    }

    static Handout as(LocalDate on, LocalDate due) {
        return new Handout(on, null, null, null, null, due, null, null);
    }

    static FeedbackText report(int progress) {
        return new FeedbackText("7月上旬", progress, "已形成初稿", null, "征求意见", null);
    }

    static Deadline weekly(LocalDate due) {
        return Deadline.named(due, false, FeedbackCycle.WEEKLY, null);
    }

    private static ItemDraft draft(Deadline deadline) {
        return new ItemDraft(
                new Matter("完成立项清单公示", "修改完善立项清单", "7月17日前完成公示", Category.DAILY, Urgency.ORDINARY, false),
                new Source(SourceKind.DIRECTOR_MEETING, null, "厅长办公会议〔2026〕第14次", null, MONDAY, null),
                new Assignment(Someone.RESOURCES, 2L, null, null),
                null,
                Set.of(5L, 6L),
                deadline,
                List.of(),
                Origin.TYPED);
    }
}
