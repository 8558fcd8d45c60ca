package org.luoshi.supervision.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.supervision.item.ItemStory.MONDAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When the office reports next: what moves that date, and what leaves it. */
class ReportDatesTest {
    private static final LocalDate JULY_7 = LocalDate.of(2026, 7, 7);
    private static final LocalDate JULY_10 = LocalDate.of(2026, 7, 10);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    @Test
    void theFirstReportDateOfTheDraftHoldsWhenTheDispatchNamesNone() {
        assertThat(next(dispatched(FeedbackCycle.WEEKLY, JULY_10))).isEqualTo(JULY_10);
        assertThat(next(dispatched(FeedbackCycle.ONCE, JULY_10))).isEqualTo(JULY_10);
        assertThat(next(dispatched(FeedbackCycle.WEEKLY, null))).isEqualTo(MONDAY.plusWeeks(1));
        assertThat(next(dispatched(FeedbackCycle.ONCE, null))).isNull();
    }

    @Test
    void theDispatchMayNameAnotherFirstReportDate() {
        ItemStory story = registered(FeedbackCycle.WEEKLY, JULY_10);

        story.then(Someone.supervisor(), Step.DISPATCH, Dispatching.dispatch(null, reportingOn(JULY_7)));

        assertThat(next(story)).isEqualTo(JULY_7);
    }

    @Test
    void aFirstReportDateThatPassedBeforeTheDispatchFollowsFromTheCycle() {
        ItemStory story = registered(FeedbackCycle.WEEKLY, JULY_10).on(LocalDate.of(2026, 7, 13));

        story.then(Someone.supervisor(), Step.DISPATCH, Dispatching.dispatch(null, reportingOn(null)));

        assertThat(next(story)).isEqualTo("2026-07-20");
    }

    @Test
    void anEarlyReportAndItsCorrectionCountForOnePlannedDate() {
        ItemStory story =
                received(FeedbackCycle.QUARTERLY, LocalDate.of(2026, 9, 30)).on(JULY_7);

        report(report(story));

        assertThat(next(story)).isEqualTo("2026-12-31");
        report(story.on(LocalDate.of(2026, 9, 30)));
        assertThat(next(story)).as("that date has been reported for").isEqualTo("2026-12-31");
        report(story.on(LocalDate.of(2026, 10, 1)));
        assertThat(next(story)).as("the next quarter has begun").isEqualTo("2027-03-31");
    }

    @Test
    void aReportOnItsDayAndItsCorrectionCountOnce() {
        ItemStory story = report(received(FeedbackCycle.WEEKLY, JULY_10).on(JULY_10));
        assertThat(next(story)).isEqualTo("2026-07-17");

        report(story);

        assertThat(next(story)).isEqualTo("2026-07-17");
        assertThat(next(report(story.on(LocalDate.of(2026, 7, 17))))).isEqualTo("2026-07-24");
    }

    @Test
    void aLateReportAndItsCorrectionOfTheSameDayCountOnce() {
        ItemStory story = report(received(FeedbackCycle.WEEKLY, JULY_10).on(LocalDate.of(2026, 7, 29)));
        assertThat(next(story)).isEqualTo("2026-07-31");

        report(story);

        assertThat(next(story)).isEqualTo("2026-07-31");
        assertThat(next(report(story.on(LocalDate.of(2026, 7, 31))))).isEqualTo("2026-08-07");
    }

    @Test
    void aNewInstructionBeginsWithAReportOfItsOwn() {
        ItemStory story = report(received(FeedbackCycle.WEEKLY, JULY_10).on(JULY_7))
                .then(Someone.handler(), Step.REQUEST_CLOSURE, Handling.requestClosure("公示完成"))
                .then(Someone.supervisor(), Step.BEGIN_VERIFICATION, Judging.beginVerification(null))
                .then(Someone.supervisor(), Step.PASS, Judging.pass(null, ItemStory.ALL_YES))
                .then(Someone.supervisor(), Step.REPORT_TO_LEADER, Judging.reportToLeader(null));
        Handout again = new Handout(null, null, null, null, null, DECEMBER, null, LocalDate.of(2026, 9, 30));
        story.then(Someone.leader(), Step.INSTRUCT_AGAIN, Judging.instructAgain("再深化", again))
                .then(Someone.handler(), Step.RECEIVE, Handling.receive(null, null));

        report(story);

        assertThat(next(story)).isEqualTo("2026-10-07");
    }

    @Test
    void monthlyReportsFallOnTheDayOfTheFirstOne() {
        ItemStory story =
                received(FeedbackCycle.MONTHLY, LocalDate.of(2027, 1, 30)).on(LocalDate.of(2027, 1, 30));

        assertThat(next(report(story))).isEqualTo("2027-02-28");
        assertThat(next(report(story.on(LocalDate.of(2027, 2, 28))))).isEqualTo("2027-03-30");
        assertThat(next(report(story.on(LocalDate.of(2027, 3, 30))))).isEqualTo("2027-04-30");
    }

    @Test
    void theEndOfAMonthStaysTheEndOfAMonth() {
        ItemStory story =
                received(FeedbackCycle.MONTHLY, LocalDate.of(2027, 1, 31)).on(LocalDate.of(2027, 1, 31));

        assertThat(next(report(story))).isEqualTo("2027-02-28");
        assertThat(next(report(story.on(LocalDate.of(2027, 2, 28))))).isEqualTo("2027-03-31");
    }

    @Test
    void aPauseMovesTheNextReportWithTheDueDate() {
        ItemStory story = received(FeedbackCycle.WEEKLY, JULY_10)
                .then(Someone.supervisor(), Step.SUSPEND, Dispatching.suspend("等待上级文件"))
                .on(MONDAY.plusWeeks(4));

        story.then(Someone.supervisor(), Step.RESUME, Dispatching.resume(null));

        assertThat(next(story)).isEqualTo(JULY_10.plusWeeks(4));
        assertThat(story.item.keys().feedbackKey()).isEqualTo(JULY_10.plusWeeks(4));
    }

    private static ItemStory registered(FeedbackCycle cycle, LocalDate first) {
        return ItemStory.registered(Deadline.named(DECEMBER.plusYears(1), true, cycle, first));
    }

    private static ItemStory dispatched(FeedbackCycle cycle, LocalDate first) {
        return registered(cycle, first)
                .then(Someone.supervisor(), Step.DISPATCH, Dispatching.dispatch(null, reportingOn(null)));
    }

    private static ItemStory received(FeedbackCycle cycle, LocalDate first) {
        return dispatched(cycle, first).then(Someone.handler(), Step.RECEIVE, Handling.receive(null, null));
    }

    private static Handout reportingOn(LocalDate first) {
        return new Handout(null, null, null, null, null, null, null, first);
    }

    private static ItemStory report(ItemStory story) {
        return story.then(Someone.handler(), Step.FEEDBACK, Handling.feedback(ItemStory.report(40), false));
    }

    private static LocalDate next(ItemStory story) {
        return story.item.deadline().nextFeedback();
    }
}
