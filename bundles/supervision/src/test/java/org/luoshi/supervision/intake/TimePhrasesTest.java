package org.luoshi.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.supervision.intake.office.Organisation;
import org.luoshi.supervision.intake.task.Milestone;

/** Each way to write a deadline, seen from Monday, 6 July 2026. */
class TimePhrasesTest {
    private final Intake intake = new Intake(Organisation.ofNames(List.of("财务处")), new StateCalendar());

    @ParameterizedTest
    @CsvSource({
        "7月17日前, 2026-07-17",
        "７月１７日前, 2026-07-17",
        "7 月 17 日前, 2026-07-17",
        "七月十七日前, 2026-07-17",
        "7月17日之前, 2026-07-17",
        "7月17日以前, 2026-07-17",
        "7月17号前, 2026-07-17",
        "7月17日（星期五）前, 2026-07-17",
        "7月17日(周五)下班前, 2026-07-17",
        "7月17日17时前, 2026-07-17",
        "7月17日下午5点30分前, 2026-07-17",
        "2026年7月17日前, 2026-07-17",
        "二〇二六年七月十七日前, 2026-07-17",
        "2026-07-17前, 2026-07-17",
        "2026.7.17前, 2026-07-17",
        "不晚于7月17日, 2026-07-17",
        "于7月17日, 2026-07-17",
        "7月底前, 2026-07-31",
        "7月末, 2026-07-31",
        "8月上旬, 2026-08-10",
        "8月中旬, 2026-08-20",
        "8月下旬, 2026-08-31",
        "月底前, 2026-07-31",
        "本月底, 2026-07-31",
        "本月25日前, 2026-07-25",
        "月内, 2026-07-31",
        "下月10日前, 2026-08-10",
        "下个月底前, 2026-08-31",
        "本周五前, 2026-07-10",
        "下周三前, 2026-07-15",
        "下周一（7月13日）前, 2026-07-13",
        "一周内, 2026-07-13",
        "两周内, 2026-07-20",
        "10日内, 2026-07-16",
        "十五天内, 2026-07-21",
        "一个月内, 2026-08-06",
        "3个工作日内, 2026-07-09",
        "二十个工作日内, 2026-08-03",
        "三季度末前, 2026-09-30",
        "第四季度末, 2026-12-31",
        "四季度内, 2026-12-31",
        "年底前, 2026-12-31",
        "今年年底前, 2026-12-31",
        "年内, 2026-12-31",
        "2027年底前, 2027-12-31",
        "明年1月15日前, 2027-01-15",
        "2027年3月底前, 2027-03-31",
        "明年一季度末前, 2027-03-31",
        "2028年2月底前, 2028-02-29",
        "7月10日至20日, 2026-07-20",
        "7月10日—8月5日, 2026-08-05",
        "即日起至8月31日, 2026-08-31"
    })
    void datesTheDeadline(String words, LocalDate due) {
        assertThat(milestones("财务处" + words + "完成结算。")).singleElement().satisfies(milestone -> {
            assertThat(milestone.due()).isEqualTo(due);
            assertThat(milestone.relative()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文件印发后3个工作日内",
                "自批复之日起30日内",
                "20日前",
                "周五前",
                "10月前",
                "中秋节前",
                "本周内",
                "下周内",
                "24小时内",
                "8月内",
                "7月17日（周一）前",
                "9月31日前",
                "1月15日前",
                "合同签订5日内",
                "2025年12月底前"
            })
    void leavesTheDayToTheClerk(String words) {
        assertThat(milestones("财务处" + words + "完成结算。")).singleElement().satisfies(milestone -> {
            assertThat(milestone.due()).isNull();
            assertThat(milestone.relative()).contains(words);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "尽快完成结算",
                "适时完成结算",
                "近期完成结算",
                "每月5日前完成结算",
                "对6月30日前到期的项目逐项核查",
                "公示7个工作日",
                "7月17日前后完成结算",
                "自9月1日起执行新办法",
                "9月1日前不得公布",
                "近3年内完成的项目要复核",
                "按照7月1日会议要求抓好落实",
                "根据2026年7月1日印发的办法办理",
                "提前3个工作日通知",
                "将上半年结算情况报厅领导"
            })
    void inventsNoDeadline(String words) {
        assertThat(milestones("财务处" + words + "。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7月17日前, ", "一周内, ", "月底前, ", "2026年7月17日前, 2026-07-17", "明年底前, "})
    void withoutABaseDateOnlyFullDatesCount(String words, LocalDate due) {
        List<Milestone> milestones =
                intake.propose("财务处" + words + "完成结算。", null).items().get(0).milestones();
        assertThat(milestones).extracting(Milestone::due).containsExactly(due);
    }

    @Test
    void takesNoDeadlineBeforeTheMeetingItself() {
        String minutes = "厅长办公会议纪要\n2026年7月6日上午，厅长主持召开会议。纪要如下：\n一、财务处6月20日前完成结算。\n二、财务处会后3日内完成对账。";
        assertThat(intake.propose(minutes, null).items().stream().flatMap(item -> item.milestones().stream()))
                .extracting(Milestone::due)
                .containsExactly(null, LocalDate.of(2026, 7, 9));
    }

    private List<Milestone> milestones(String text) {
        return intake.propose(text, DevCase.MONDAY).items().stream()
                .flatMap(item -> item.milestones().stream())
                .toList();
    }
}
