package org.luoshi.supervision.intake.task;

import java.util.Optional;
import org.luoshi.supervision.intake.text.Imperatives;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Sentence;
import org.luoshi.supervision.intake.text.Words;

/** Tells what a sentence does: tell what was, say why, thank, urge in general, or ask for something. */
final class Mood {
    private static final Words HEARD = Words.of("会议听取 听取了 会议还听取 会议集体听取 听取");
    private static final Words APPROVED =
            Words.of("会议审议 审议通过 审议并 审议了 会议讨论 会议原则通过 会议通过 原则通过 会议原则同意 原则同意 会议同意 同意 会议研究同意 会议审定 会议表决");
    private static final Words NOTED =
            Words.of("会议通报 会议还通报 通报了 会议传达 传达学习 传达了 会议学习 会议宣读 会议集体学习 会议还研究 会议研究了 研究了 会议还传达 会议观看");
    private static final Words POINTED_OUT =
            Words.of("会议最后 会议还强调 会议还指出 会议最后强调 会议最后指出 会议指出 会议认为 会议强调 会议对 会议充分肯定 会议肯定 会议号召 会议分析 会议回顾 会议总结 指出 认为 强调");
    private static final Words EXHORTATION = Words.of(
            "高度重视 认真贯彻执行 贯彻执行 抓好贯彻落实 抓好落实 遵照执行 认真执行 做好准备 周知 知悉 提高认识 统一思想 提高思想认识 提高政治站位 认真学习 思想和行动统一 增强责任意识 充分认识 切实增强 确保取得实效 抓好贯彻 各司其职 认真落实 抓紧落实 贯彻落实好 结合实际 学习借鉴 为主线 为指导 为统领 为引领 为遵循 为总抓手");
    private static final Words PAST = Words.of(
            "已 已经 曾 原定 原计划 原定于 截至 截止到 截止目前 以来 共办理 共完成 共受理 共开展 共组织 共检查 共收到 共立项 累计 同比 环比 随后 前一阶段 上一阶段 此前 尚未完成 取得显著");
    private static final Words PAST_AT_START = Words.of("去年 上年 上年度 上半年来 今年以来 近年来 前期，");
    private static final Words DONE =
            Words.of("已于 已在 已由 作了 完成了 开展了 组织了 召开了 制定了 形成了 印发了 建立了 进行了 取得了 提出了 实现了 推动了 作出了 已完成 已经完成 已印发 已办结 已经办结");
    private static final Words TURN =
            Words.of("完成 组织 开展 清理 核查 梳理 排查 检查 抽查 整改 由 请 责成 要 应 须 需 对 将 把 必须 务必 负责 牵头 下一步 今后 同意");
    private static final Words NOT_TURN = Words.of("组织部 开展中 完成率 请示 请假 要点 应用 应急 需求 把关 对口 将来");
    private static final Words NOT_DONE = Words.of("了解 了结 了却 了如");
    private static final Words BEFORE_NOT_DONE = Words.of("为 除 到不 受不 免不 罢");
    private static final Words PURPOSE = Words.of("为 为了 为贯彻 根据 按照 现将 现就");
    private static final Words PURPOSE_END = Words.of("制定本 通知如下 纪要如下 如下 制定如下 印发给");
    private static final Words DEMANDS = Words.of("要求 明确要求 明确 规定 提出 指出 强调");
    private static final Words CITES = Words.of("依据 根据 按照 依照 按");
    private static final Words CLOSED = Words.of("准予销号 同意销号 予以销号 准予办结 同意办结 予以办结 已予销号");
    private static final Words AGENDA = Words.of("研究 审议 讨论 听取 传达 通报 研讨 议题");
    private static final Words AGENDA_TASK = Words.of("研究解决 研究提出 研究制定 研究制订 研究出台 研究起草 讨论修改 通报批评");
    private static final Words AGENDA_END = Words.of("问题 事项 等事 议题 事宜 汇报 情况汇报 精神");
    private static final Words SCOPE = Words.of("本办法 本规定 本细则 本制度 本方案 本通知 本规则 本意见");
    private static final Words DEMAND = Words.of("要 应 应当 须 需 必须 务必 不得 严禁 严格 严防 不准 坚决 切实 确保 着力 重点 全面 深入 积极 大力 进一步 继续");
    private static final Words MUST = Words.of("要 应 应当 须 需 必须 务必 不得 严禁");
    private static final Words AHEAD = Words.of("下一步 下步 今后 接下来 会议要求 会议决定 会议议定 会议明确");
    private static final Words NOT_DEMAND =
            Words.of("要求 应用 应急 需求 重点工作 重点任务 要点 重点实验室 重点项目 重点研发 继续教育 全面小康 积极性 确保了 全面完成了");

    private final CharSequence text;

    Mood(CharSequence text) {
        this.text = text;
    }

    /** The reason a sentence of record asks for nothing by itself, if it is one. */
    Optional<NoActionReason> record(Sentence sentence) {
        Segment first = sentence.first();
        int pos = first.start();
        if (starts(HEARD, first)) {
            return Optional.of(NoActionReason.HEARD);
        }
        if (starts(APPROVED, first)) {
            return Optional.of(NoActionReason.APPROVED);
        }
        if (starts(NOTED, first)) {
            return Optional.of(NoActionReason.NOTICE_ONLY);
        }
        if (closes(sentence)) {
            return Optional.of(NoActionReason.PAST);
        }
        if (isAgenda(sentence)
                || starts(POINTED_OUT, first)
                || SCOPE.at(text, pos, first.end()) > 0
                || isPurpose(sentence)) {
            return Optional.of(NoActionReason.NARRATIVE);
        }
        return Optional.empty();
    }

    /** 核查通过，准予销号: the matter is over. */
    private boolean closes(Sentence sentence) {
        return CLOSED.isIn(text, sentence.start(), sentence.end());
    }

    /** 研究…有关问题: a line of the agenda, not a task. */
    private boolean isAgenda(Sentence sentence) {
        int verb = AGENDA.at(text, sentence.start(), sentence.end());
        boolean task = AGENDA_TASK.at(text, sentence.start(), sentence.end()) > 0;
        return verb > 0 && !task && AGENDA_END.before(text, sentence.start(), sentence.end()) > 0;
    }

    /** 依据《信访工作条例》，…应当…60日内办结: a rule in force, cited; nobody is told to do anything. */
    boolean onlyTells(Sentence sentence) {
        int by = CITES.at(text, sentence.start(), sentence.end());
        return by > 0 && sentence.start() + by < sentence.end() && text.charAt(sentence.start() + by) == '《';
    }

    /** 省政府办公厅《…》要求，…: what somebody else has asked for. */
    boolean citesDemand(Sentence sentence) {
        Segment first = sentence.first();
        int word = DEMANDS.before(text, first.start(), first.end());
        boolean paper = word > 0 && first.end() - word > first.start() && text.charAt(first.end() - word - 1) == '》';
        return paper && sentence.segments().size() > 1;
    }

    private boolean isPurpose(Sentence sentence) {
        return PURPOSE.at(text, sentence.start(), sentence.end()) > 0
                && PURPOSE_END.isIn(text, sentence.start(), sentence.end());
    }

    private boolean starts(Words words, Segment segment) {
        return words.at(text, segment.start(), segment.end()) > 0;
    }

    boolean exhorts(Sentence sentence) {
        return EXHORTATION.isIn(text, sentence.start(), sentence.end());
    }

    /** Whether the segment tells what has been, and nothing before that word turns it to a task. */
    boolean isPast(int start, int end) {
        int past = PAST_AT_START.at(text, start, end) > 0 ? start : firstPast(start, end);
        int turn = firstTurn(start, end);
        return past >= 0 && (turn < 0 || turn > past);
    }

    private int firstTurn(int start, int end) {
        int turn = TURN.find(text, start, end);
        while (turn >= 0 && NOT_TURN.at(text, turn, end) > 0) {
            turn = TURN.find(text, turn + 1, end);
        }
        return turn;
    }

    /** Whether the segment reports something as finished, whoever was to do it. */
    boolean isDone(Segment segment) {
        return DONE.isIn(text, segment.start(), segment.end());
    }

    private int firstPast(int start, int end) {
        for (int i = start; i < end; i++) {
            boolean perfective = text.charAt(i) == '了'
                    && i > start
                    && NOT_DONE.at(text, i, end) == 0
                    && BEFORE_NOT_DONE.before(text, start, i) == 0;
            if (perfective || PAST.at(text, i, end) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the segment turns from what was to what must be. */
    boolean turns(Segment segment) {
        int pos = RoleWords.OPENERS.skip(text, segment.start(), segment.end());
        boolean must = NOT_DEMAND.at(text, pos, segment.end()) == 0 && MUST.at(text, pos, segment.end()) > 0;
        return must || AHEAD.at(text, segment.start(), segment.end()) > 0;
    }

    /** Whether the segment asks for something: it opens with a verb of work or with 要, 严禁, 务必. */
    boolean demands(Segment segment) {
        int pos = RoleWords.OPENERS.skip(text, segment.start(), segment.end());
        boolean demand = NOT_DEMAND.at(text, pos, segment.end()) == 0 && DEMAND.at(text, pos, segment.end()) > 0;
        boolean imperative =
                Imperatives.at(text, pos, segment.end()) && !Imperatives.isHeading(text, pos, segment.end());
        return demand || imperative;
    }
}
