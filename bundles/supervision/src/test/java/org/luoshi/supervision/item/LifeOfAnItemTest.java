package org.luoshi.supervision.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.supervision.item.ItemStory.MONDAY;
import static org.luoshi.supervision.item.ItemStory.ONE_NO;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.work.Light;

class LifeOfAnItemTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);
    private static final LocalDate JULY_31 = LocalDate.of(2026, 7, 31);

    @Test
    void goesFromDraftToArchiveAndLeavesATraceOfEveryStep() {
        ItemStory story = ItemStory.withLeader(JULY_17)
                .then(Someone.supervisor(), Step.WRITE_OFF, Judging.writeOff(null))
                .then(Someone.supervisor(), Step.ARCHIVE, Judging.archive(null, "2026-Y-1"));

        assertThat(story.item.state()).isEqualTo(ItemState.ARCHIVED);
        assertThat(story.item.number()).map(ItemNumber::toString).contains("督〔2026〕12号");
        assertThat(story.item.dossier().timeline())
                .extracting(TimelineEntry::event)
                .containsExactly(
                        "CREATED",
                        "SUBMIT",
                        "APPROVE",
                        "DISPATCH",
                        "RECEIVE",
                        "START",
                        "REQUEST_CLOSURE",
                        "BEGIN_VERIFICATION",
                        "PASS",
                        "REPORT_TO_LEADER",
                        "WRITE_OFF",
                        "ARCHIVE");
        assertThat(story.item.dossier().timeline().get(3)).satisfies(entry -> {
            assertThat(entry.from()).isEqualTo(ItemState.REGISTERED);
            assertThat(entry.to()).isEqualTo(ItemState.DISPATCHED);
            assertThat(entry.text().in(Locale.ENGLISH)).isEqualTo("Dispatched on 2026-07-06, due 2026-07-17");
            assertThat(entry.text().in(Locale.CHINA)).isEqualTo("2026-07-06交办，办理时限：2026-07-17");
        });
    }

    @Test
    void theTimelineReadsConstantsInTheReadersLanguage() {
        ItemStory story = ItemStory.inProgress(JULY_17)
                .then(Someone.supervisor(), Step.URGE, Dispatching.urge(UrgeWay.PHONE, "请抓紧"));

        TimelineEntry last = last(story);

        assertThat(last.text().in(Locale.ENGLISH)).isEqualTo("Urged by telephone");
        assertThat(last.text().in(Locale.CHINA)).isEqualTo("催办（电话催办）");
        assertThat(last.note()).isEqualTo("请抓紧");
    }

    @Test
    void refusesADueDateBeforeDispatch() {
        ItemStory story = ItemStory.registered(JULY_17).on(LocalDate.of(2026, 7, 20));

        assertThatThrownBy(() -> story.then(
                        Someone.supervisor(), Step.DISPATCH, Dispatching.dispatch(null, ItemStory.as(null, null))))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactly("due"));
        story.then(Someone.supervisor(), Step.DISPATCH, Dispatching.dispatch(null, ItemStory.as(MONDAY, null)));
        assertThat(story.item.course().dispatched()).isEqualTo(MONDAY);
        assertThat(story.item.light(LightRule.of(story.calendar, 3))).isEqualTo(Light.RED);
    }

    @Test
    void anExtensionNeedsALaterDateAndKeepsTheOldOne() {
        ItemStory story = ItemStory.inProgress(JULY_17)
                .then(Someone.handler(), Step.REQUEST_EXTENSION, Handling.requestExtension("外方原因", JULY_31));
        assertThat(story.item.state()).isEqualTo(ItemState.EXTENSION_REQUESTED);

        assertThatThrownBy(() ->
                        story.then(Someone.leader(), Step.GRANT_EXTENSION, Judging.grantExtension(null, JULY_17, true)))
                .isInstanceOf(InvalidInput.class);
        story.then(Someone.leader(), Step.GRANT_EXTENSION, Judging.grantExtension("同意", JULY_31, true));

        assertThat(story.item.deadline().due()).isEqualTo(JULY_31);
        assertThat(story.item.deadline().originalDue()).isEqualTo(JULY_17);
        assertThat(story.item.deadline().extensions()).isEqualTo(1);
        assertThat(story.item.state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(story.item.dossier().extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.decision()).isEqualTo(Extension.Decision.GRANTED);
            assertThat(extension.oldDue()).isEqualTo(JULY_17);
            assertThat(extension.newDue()).isEqualTo(JULY_31);
            assertThat(extension.isLate()).isFalse();
        });
    }

    @Test
    void anExtensionToAPastDateIsRefused() {
        ItemStory story = ItemStory.inProgress(JULY_17)
                .then(Someone.handler(), Step.REQUEST_EXTENSION, Handling.requestExtension("外方原因", JULY_31))
                .on(LocalDate.of(2026, 7, 25));

        assertThatThrownBy(() -> story.then(
                        Someone.leader(),
                        Step.GRANT_EXTENSION,
                        Judging.grantExtension(null, LocalDate.of(2026, 7, 20), true)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("due");
        assertThat(story.item.deadline().due()).isEqualTo(JULY_17);
    }

    @Test
    void aReturnForReworkLetsTheClockRunAgain() {
        ItemStory story = ItemStory.verifying(JULY_17).on(LocalDate.of(2026, 7, 20));
        LightRule rule = LightRule.of(story.calendar, 3);
        assertThat(story.item.light(rule))
                .as("finished in time, being verified")
                .isEqualTo(Light.GREY);

        story.then(Someone.supervisor(), Step.RETURN_FOR_REWORK, Judging.returnForRework("任务未落实", ONE_NO, null));

        assertThat(story.item.state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(story.item.light(rule)).isEqualTo(Light.RED);
        assertThat(story.item.dossier().closures())
                .singleElement()
                .extracting(Closure::outcome)
                .isEqualTo(Closure.Outcome.RETURNED);
        assertThat(story.item.dossier().pendingClosure()).isEmpty();
    }

    @Test
    void passesOnlyWhenAllSixAnswersAreYes() {
        ItemStory story = ItemStory.verifying(JULY_17);

        assertThatThrownBy(() -> story.then(Someone.supervisor(), Step.PASS, Judging.pass(null, ONE_NO)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("checks");
        assertThat(story.item.state()).isEqualTo(ItemState.VERIFYING);
    }

    @Test
    void aSuspensionMovesTheDueDateByTheWorkingDaysItLasted() {
        ItemStory story = ItemStory.inProgress(JULY_17)
                .then(Someone.supervisor(), Step.SUSPEND, Dispatching.suspend("等待上级文件"))
                .on(MONDAY.plusWeeks(2));
        assertThat(story.item.light(LightRule.of(story.calendar, 3))).isEqualTo(Light.GREY);

        story.then(Someone.supervisor(), Step.RESUME, Dispatching.resume(null));

        assertThat(story.item.state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(story.item.deadline().due()).isEqualTo(JULY_31);
        assertThat(story.item.deadline().originalDue()).isEqualTo(JULY_17);
        assertThat(story.item.deadline().extensions()).isZero();
    }

    @Test
    void closureWaitsForOpenSubTasks() {
        ItemStory story = ItemStory.inProgress(JULY_31)
                .then(
                        Someone.handler(),
                        Step.ADD_SUB_TASK,
                        Handling.addSubTask(new PlannedPart("完成公示", 5L, JULY_17, null)));

        assertThatThrownBy(() -> story.then(Someone.handler(), Step.REQUEST_CLOSURE, Handling.requestClosure("好了")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("完成公示");
    }

    @Test
    void aReportIsSignedByTheHeadOfTheOfficeAndMovesTheNextOne() {
        ItemStory story = ItemStory.received(JULY_31)
                .then(Someone.handler(), Step.FEEDBACK, Handling.feedback(ItemStory.report(40), false));

        assertThat(story.item.state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(story.item.result().progress()).isEqualTo(40);
        assertThat(story.item.deadline().nextFeedback()).isEqualTo(MONDAY.plusWeeks(2));
        assertThat(StepRules.openTo(Someone.officeHead(), story.item)).contains(Step.SIGN_FEEDBACK);
        assertThat(StepRules.openTo(Someone.handler(), story.item)).doesNotContain(Step.SIGN_FEEDBACK);
    }

    @Test
    void aReturnedItemGoesToAnotherOffice() {
        ItemStory story = ItemStory.dispatched(JULY_31)
                .then(Someone.handler(), Step.REQUEST_RETURN, Handling.requestReturn("非我处职责"));
        Handout toFinance = new Handout(null, 6L, null, null, null, null, null, null);

        story.then(Someone.supervisor(), Step.REASSIGN, Dispatching.reassign("改由财务处牵头", toFinance));

        assertThat(story.item.state()).isEqualTo(ItemState.DISPATCHED);
        assertThat(story.item.assignment().leadOfficeId()).isEqualTo(6);
        assertThat(story.item.offices().assisting()).containsExactly(5L);
        assertThat(story.item.offices().all()).containsExactlyInAnyOrder(5L, 6L);
    }

    @Test
    void aLongTermDutyHasNoDueDateButReportsOn() {
        ItemStory story = ItemStory.inProgress(JULY_17)
                .then(
                        Someone.supervisor(),
                        Step.MAKE_LONG_TERM,
                        Dispatching.makeLongTerm("转入长期", FeedbackCycle.MONTHLY, null));

        assertThat(story.item.deadline().due()).isNull();
        assertThat(story.item.deadline().originalDue()).isEqualTo(JULY_17);
        assertThat(story.item.keys().dueKey()).isEqualTo(Keys.NEVER);
        story.on(LocalDate.of(2026, 8, 7));
        assertThat(story.item.light(LightRule.of(story.calendar, 3)))
                .as("report late")
                .isEqualTo(Light.AMBER);
    }

    @Test
    void aLeadersNewInstructionDispatchesItAgain() {
        ItemStory story = ItemStory.withLeader(JULY_17)
                .then(Someone.leader(), Step.INSTRUCT_AGAIN, Judging.instructAgain("再深化", ItemStory.as(null, JULY_31)));

        assertThat(story.item.state()).isEqualTo(ItemState.DISPATCHED);
        assertThat(story.item.course().closed()).isNull();
        assertThat(story.item.keys().open()).isTrue();
    }

    @Test
    void anAnnulledRegistrationKeepsItsNumber() {
        List<ItemNumber> annulled = new java.util.ArrayList<>();
        ItemStory story = ItemStory.registered(JULY_17)
                .then(Someone.supervisor(), Step.ANNUL, Registration.annul("重复立项", annulled::add));

        assertThat(annulled).containsExactly(new ItemNumber(2026, 12));
        assertThat(story.item.number()).contains(new ItemNumber(2026, 12));
        assertThat(story.item.keys().counted()).isFalse();
    }

    private static TimelineEntry last(ItemStory story) {
        List<TimelineEntry> timeline = story.item.dossier().timeline();
        return timeline.get(timeline.size() - 1);
    }
}
