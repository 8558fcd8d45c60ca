package org.luoshi.supervision.intake.task;

import java.util.List;
import org.luoshi.supervision.intake.text.Imperatives;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.BaseDate;
import org.luoshi.supervision.intake.time.TimePhrase;
import org.luoshi.supervision.intake.time.TimePhrase.Kind;

/** Decides whether words about time are a deadline, or only describe things, tell the past or set a scope. */
final class DeadlineJudge {
    private static final Words NOT_DUE_BEFORE = Words.of(
            "截至 截止 截止到 截止至 原定 原定于 原定在 原计划 原计划于 早于 比 较 预计 预计于 预计在 始于 较上年 原则上不早于 《 “ 由原定 由原来的 由原 原 延期至 延期到 延至 延到 延长至 延长到 顺延至 推迟至 推迟到 延后至 延后到 初步定于 暂定于 初定于 周期为 实施期为 建设期为 合同期为 任期为 聘期为 有效期为 执行期为");
    private static final Words NOT_DUE_AFTER = Words.of(
            "厅党组会 党组会 厅长办公会 厅务会 省政府常务会 会议研究 会议审议 例会 提前至 提前到 推迟至 推迟到 延期至 延至 延长至 顺延至 调整为 调整至 改为 未 仍未 尚未 没有 不能 不得 不准 不宜 暂不 严禁 逾期 的 以来 到期 出生 入职 参加工作 前后 仍 无法 不可 还未 期间的 期间形成 期间立项 间的");
    /** 年底前各项任务繁重: what the time is like. */
    private static final Words STRAINED = Words.of("繁重 较重 艰巨 紧张 很紧 较紧 紧迫 较多 集中 叠加 不足 有限");

    private static final Words CAUSE = Words.of("鉴于 由于 因 虽然 尽管 考虑到 如果");
    private static final Words NOT_YET = Words.of("仍未 尚未 仍然 没有 还未");
    private static final Words HOPE = Words.of("力争 争取 力争于 争取于 力争在 争取在");
    private static final Words HELD = Words.of("召开 举行 举办 开幕");
    private static final Words TRAVELS = Words.of("赴 前往 出访 访问");
    private static final Words GROUP = Words.of("团组 代表团 访问团 考察团 出访");
    private static final Words PLANNED = Words.of("定于 拟于 将于 拟定于 初定于 计划于");
    private static final Words FROM = Words.of("自 从");
    private static final Words STATE = Words.of("未 已 应 拟 仍 尚 新");
    private static final Words MAKING = Words.of("建立 形成 提出 制定 制订 拿出 明确 出台 完善 推出 打造 构建 完成 提交 确定 落实 解决 开展 编制");
    private static final Words QUALITY = Words.of(
            "统一 规范 完整 详细 具体 明确 科学 相应 新 切实可行 可行 初步 全面 系统 有效 长效 高质量 较为完善 完善 好 必要 清晰 成熟 可操作 有针对性 本领域 本处室 本单位 各自 所有 全部");
    private static final Words FINISHING =
            Words.of("完成 形成 建成 报送 提交 上报 办结 印发 报 交付 上线 公布 公开 发布 建成 投用 投入使用 出台 结束 反馈 销号 到位");
    private static final Words BEFORE_DAY = Words.of("于 在 务于 应于 须于 要于 定于 确保 力争 争取 拟于 、 和");
    private static final Words SCOPE = Words.of("对 将 把 凡 凡是 所有 针对 对于 关于 如 若 除 按照 根据 在对 要对 应对 须对 负责对");
    private static final int REACH_OF_RELATIVE = 6;

    private final CharSequence text;
    private final Mood mood;
    private final BaseDate base;

    DeadlineJudge(CharSequence text, Mood mood, BaseDate base) {
        this.text = text;
        this.mood = mood;
        this.base = base;
    }

    boolean isDeadline(TimePhrase phrase, SegmentReading reading) {
        Segment segment = reading.segment();
        boolean possible =
                switch (phrase.kind()) {
                    case LIMIT, AFTER_EVENT, OPEN -> true;
                    case RANGE -> phrase.date() != null || base.day().isEmpty();
                    case DAY -> isFinishing(phrase, reading) || isListed(phrase, reading);
                    case PERIOD -> isAheadOrUnknown(phrase) && Imperatives.at(text, phrase.end(), segment.end());
                    case CYCLE, BEGINNING -> false;
                };
        return possible
                && !isRuledOutBefore(phrase, segment)
                && NOT_DUE_AFTER.at(text, phrase.end(), segment.end()) == 0
                && !explains(phrase, segment)
                && !isHope(phrase, reading)
                && !isOccasion(phrase, segment)
                && !describes(phrase, segment)
                && !isSeason(phrase)
                && STRAINED.before(text, phrase.end(), segment.end()) == 0
                && !isPast(phrase, segment);
    }

    /** 上半年完成: what is to be finished in a period is due by its end; 下半年启动 is not. */
    boolean endsPeriod(TimePhrase phrase, SegmentReading reading) {
        return phrase.kind() == Kind.PERIOD
                && FINISHING.at(text, phrase.end(), reading.segment().end()) > 0;
    }

    private boolean isRuledOutBefore(TimePhrase phrase, Segment segment) {
        boolean beginning = FROM.before(text, segment.start(), phrase.start()) > 0 && phrase.kind() != Kind.RANGE;
        return beginning || NOT_DUE_BEFORE.before(text, segment.start(), phrase.start()) > 0;
    }

    /** 鉴于6月底前系统仍未通过验收: a reason, no deadline. */
    private boolean explains(TimePhrase phrase, Segment segment) {
        return CAUSE.at(text, segment.start(), segment.end()) > 0 || NOT_YET.isIn(text, phrase.end(), segment.end());
    }

    /** 力争8月底、确保9月底前: the later one holds. */
    private boolean isHope(TimePhrase phrase, SegmentReading reading) {
        return HOPE.before(text, reading.segment().start(), phrase.start()) > 0
                && reading.times().stream().anyMatch(later -> later.start() >= phrase.end());
    }

    /** 大会拟于10月召开: the day of an event, not of a task. */
    private boolean isOccasion(TimePhrase phrase, Segment segment) {
        boolean travels =
                TRAVELS.at(text, phrase.end(), segment.end()) > 0 && GROUP.isIn(text, segment.start(), phrase.start());
        if (travels && phrase.kind() != Kind.LIMIT) {
            return true;
        }
        boolean held = HELD.at(text, phrase.end(), segment.end()) > 0;
        boolean planned = PLANNED.before(text, segment.start(), phrase.start()) > 0;
        return held && (planned || phrase.kind() == Kind.PERIOD);
    }

    /** 汛期（6月1日至9月30日）: how long something lasts. */
    private boolean isSeason(TimePhrase phrase) {
        int open = phrase.start() - 1;
        return open > 0 && text.charAt(open) == '（' && text.charAt(open - 1) == '期';
    }

    /** A day without 前 is a limit where the office is to finish on it: 于7月20日完成. */
    private boolean isFinishing(TimePhrase phrase, SegmentReading reading) {
        Segment segment = reading.segment();
        boolean placed = phrase.start() == segment.start()
                || BEFORE_DAY.before(text, segment.start(), phrase.start()) > 0
                || reading.roles().stream().anyMatch(role -> role.offices().end() == phrase.start());
        return placed && phrase.date() != null && FINISHING.at(text, phrase.end(), segment.end()) > 0;
    }

    /** 7月15日、7月20日前: the first day is a limit like the last. */
    private boolean isListed(TimePhrase phrase, SegmentReading reading) {
        return reading.times().stream()
                .anyMatch(other -> other.kind() == Kind.LIMIT
                        && other.start() == phrase.end() + 1
                        && "、和与".indexOf(text.charAt(phrase.end())) >= 0);
    }

    private boolean isAheadOrUnknown(TimePhrase phrase) {
        return phrase.date() == null && base.day().isEmpty() || isAhead(phrase);
    }

    private boolean isPast(TimePhrase phrase, Segment segment) {
        return mood.isDone(segment) || mood.isPast(segment.start(), segment.end()) && !isAhead(phrase);
    }

    private boolean isAhead(TimePhrase phrase) {
        return phrase.date() != null
                && base.day().map(day -> !phrase.date().isBefore(day)).orElse(false);
    }

    /** 7月底前到期的项目, 对上半年立项的项目: the words describe a thing. */
    private boolean describes(TimePhrase phrase, Segment segment) {
        int limit = Math.min(segment.end(), phrase.end() + REACH_OF_RELATIVE + 1);
        int relative = -1;
        for (int i = limit - 1; i > phrase.end(); i--) {
            relative = text.charAt(i) == '的' ? i : relative;
        }
        boolean scope = SCOPE.at(text, segment.start(), segment.end()) > 0
                || SCOPE.before(text, segment.start(), phrase.start()) > 0
                || isScopedLater(phrase, segment);
        if (scope && phrase.kind() == Kind.RANGE) {
            return true;
        }
        if (relative < 0) {
            return false;
        }
        int making = MAKING.at(text, phrase.end(), relative);
        boolean quality = making > 0 && QUALITY.is(text, phrase.end() + making, relative);
        boolean noun = making > 0 && relative - phrase.end() - making >= 4 && !scope;
        return !quality
                && !noun
                && (scope || relative - phrase.end() <= 4 || STATE.at(text, phrase.end(), relative) > 0);
    }

    /** 财务处要对…期间的支出…: the scope opens right before the words. */
    private boolean isScopedLater(TimePhrase phrase, Segment segment) {
        int from = Math.max(segment.start(), phrase.start() - 1);
        return List.of('对', '将', '把').contains(text.charAt(from)) && from < phrase.start();
    }
}
