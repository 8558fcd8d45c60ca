package org.luoshi.supervision.intake.task;

import java.util.List;
import java.util.stream.Stream;
import org.luoshi.supervision.intake.office.Continuation;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.text.Imperatives;
import org.luoshi.supervision.intake.text.Words;

/** Names an item by its task in a few words: the heading of its clause, else the first thing that is to be done. */
final class ItemTitle {
    /** Words before the task: why, on what ground, since when, who stands over it. */
    private static final Words GROUND = Words.of(
            "根据 按照 依据 依照 按 为 为了 针对 鉴于 由于 因 考虑到 经 待 自 从 在 落实省 落实国家 现将 会议审议 会议研究 会议同意 会议认为 会议听取 会议强调 会议指出 会议要求 会议决定 会议明确 会议原则 去年 截至 目前 以 仍须 仍应 该 于 如 时间待定 申请 事项 本项 此项 上述 以上 对照 结合");

    private static final Words GROUND_END = Words.of("前 后 内 时 起 期间 的 部署 要求 启动 负总责 召开 规定");
    private static final Words PERSON = Words.of("厅长牵头 同志牵头 书记牵头 负总责 厅长批示 领导批示 遵照执行");
    /** Urgings that name no object. */
    private static final Words EMPTY = Words.of(
            "认真研究 密切协作 密切配合 加强沟通 主动对接 主动对接企业 抓紧组织实施 组织实施 加强协调 统筹协调 各司其职、相互配合 细化措施 逐笔核实 逐项分析原因 举一反三 抓紧推进 倒排工期 高度重视 阅办 阅处 研处 核查 落实 报送 组织 完成 更新 报结果 办结 办理 牵头 负责");

    private static final Words LEADING = Words.of("关于 就 的 初 、 仍 并 由 请 要 应 须 抓紧 尽快 立即 及时 各自 分别 逐一 认真 切实");
    private static final Words LATE = Words.of("至今 目前 尚未 仍未 一直");
    private static final Words LIMIT = Words.of("须于 应于 要于 务于");
    private static final Words OLD = Words.of("原定 原计划 去年 应完成 应于");
    private static final Words POSTPONED = Words.of("截止时间 延期 延长 顺延 推迟 延后 延至 展期 调整至 调整为 办结时限 办理时限 完成时限 完成时间 验收时间");
    private static final Words ASKED = Words.of("时限 要求 意见 规定 部署 精神 程序");
    private static final Words PART = Words.of("负责 牵头 承办 具体负责 主办");
    private static final Words OBJECT = Words.of("将 把");
    private static final Words MOVES = Words.of("书面报送 书面报 书面回复 书面反馈 书面报告 报送至 报送 上报 报告 提交 移交 反馈 回复 提供给 提供 抄送 发送 报 送 发");
    private static final int LONGEST_LABEL = 6;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    private ItemTitle() {}

    /** @param topic what the clause is about, should nothing better be found */
    static String of(String heading, String topic, ItemDraft draft) {
        List<String> steps = draft.sentences().stream()
                .flatMap(sentence -> sentence.milestones().stream())
                .map(Milestone::what)
                .filter(step -> !step.isEmpty())
                .toList();
        List<String> phrases = Stream.concat(Stream.of(heading), draft.phrases().stream())
                .filter(phrase -> !phrase.isEmpty())
                .toList();
        String title = Stream.of(phrases, steps, List.of(topic))
                .flatMap(List::stream)
                .map(phrase -> plain(withoutLead(phrase, draft)))
                .filter(ItemTitle::names)
                .findFirst()
                .orElseGet(() -> fallback(phrases, steps, topic));
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
    }

    /** 印发《差旅费管理办法》: a short step with the paper it concerns. */
    private static String fallback(List<String> phrases, List<String> steps, String topic) {
        String step = steps.isEmpty() ? "" : steps.get(0);
        String paper = phrases.stream()
                .filter(phrase -> phrase.indexOf('《') >= 0 && phrase.indexOf('》') > phrase.indexOf('《'))
                .map(phrase -> phrase.substring(phrase.indexOf('《'), phrase.lastIndexOf('》') + 1))
                .findFirst()
                .orElse("");
        String title = step.length() <= SHORTEST ? step + paper : step;
        return title.isEmpty() ? plain(topic) : title;
    }

    /** 解读材料由政策法规处负责编写 becomes 解读材料编写. */
    private static String withoutLead(String phrase, ItemDraft draft) {
        for (OfficeMention office : draft.lead()) {
            int by = phrase.indexOf("由" + office.name());
            if (phrase.startsWith(office.name())) {
                return phrase.substring(office.name().length());
            }
            if (by > 0) {
                String rest = phrase.substring(by + 1 + office.name().length());
                return phrase.substring(0, by) + rest.substring(PART.skip(rest, 0, rest.length()));
            }
        }
        return phrase;
    }

    private static boolean names(String phrase) {
        int end = phrase.length();
        boolean ground = GROUND.at(phrase, 0, end) > 0 && !Imperatives.at(phrase, 0, end);
        boolean when = GROUND_END.before(phrase, 0, end) > 0 && !Imperatives.at(phrase, 0, end);
        boolean limit = LIMIT.isIn(phrase, 0, end);
        return end >= SHORTEST
                && !limit
                && !EMPTY.is(phrase, 0, end)
                && !ground
                && !when
                && !PERSON.isIn(phrase, 0, end);
    }

    /** Without what leads it in and what follows the thing: 关于…问题, 根据…要求, 原定…的…, …延期至…. */
    private static String plain(String phrase) {
        String words = afterLabel(phrase);
        words = afterGround(words.substring(LEADING.skip(words, 0, words.length())));
        if (OLD.at(words, 0, words.length()) > 0 && words.indexOf('的') > 0) {
            words = words.substring(words.indexOf('的') + 1);
        }
        int late = Stream.of(LATE, POSTPONED)
                .mapToInt(end -> end.find(phrase, 0, phrase.length()))
                .filter(end -> end >= 0)
                .map(end -> phrase.length() - end)
                .max()
                .orElse(0);
        String thing = words.substring(0, Math.max(0, words.length() - late));
        boolean cut = late > 0 || thing.indexOf('）') < 0;
        int bracket = cut ? thing.lastIndexOf('（') : -1;
        return moved(bracket > 0 ? thing.substring(0, bracket) : thing);
    }

    /** 整改措施：完善制度，…: the first thing named after the label. */
    private static String afterLabel(String phrase) {
        int label = phrase.indexOf('：');
        String words = label > 0 && label <= LONGEST_LABEL ? phrase.substring(label + 1) : phrase;
        int comma = words.indexOf('，');
        return comma >= SHORTEST ? words.substring(0, comma) : words;
    }

    /** 根据会议意见修改清单 becomes 修改清单. */
    private static String afterGround(String words) {
        int end = words.length();
        int asked = GROUND.at(words, 0, end) > 0 ? ASKED.find(words, 0, end) : -1;
        int verb = asked < 0 ? end : asked + ASKED.at(words, asked, end);
        return Continuation.isTask(words, verb, end) ? words.substring(verb) : words;
    }

    /** 将评估报告报送办公室 becomes 报送评估报告. */
    private static String moved(String words) {
        int object = OBJECT.at(words, 0, words.length());
        for (int i = object + 2; object > 0 && i < words.length(); i++) {
            int verb = MOVES.at(words, i, words.length());
            boolean noun = "申简海日年情填".indexOf(words.charAt(i - 1)) >= 0
                    || words.startsWith("报告", i) && MOVES.isIn(words, i + 2, words.length());
            if (verb > 0 && !noun) {
                return words.substring(i, i + verb).replace("提供给", "提供").replace("报送至", "报送")
                        + words.substring(object, i);
            }
        }
        return words.substring(object);
    }
}
