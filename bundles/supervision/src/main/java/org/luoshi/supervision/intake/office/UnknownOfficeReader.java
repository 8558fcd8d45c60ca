package org.luoshi.supervision.intake.office;

import java.util.Optional;
import org.luoshi.supervision.intake.text.Words;

/**
 * Recognises an office by the form of its name alone. It only looks where the grammar expects an office, and takes the
 * longest name after which the sentence can go on.
 */
final class UnknownOfficeReader {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 22;
    private static final Words FORM = Words.of(
            "处 办公室 研究室 秘书室 实验室 工作室 监察室 机要室 督查室 信息室 办 中心 委 委员会 局 院 组 领导小组 专班 支部 党委 党组 团委 工会",
            "妇委会 工委 编办 科协 社科联 指挥部 总支 联席会议办公室 理事会 学会 协会 促进会 联合会 基金会 管委会 科技司 办公厅 厅 部 所 图书馆 科技馆 档案馆 公司 集团 大学 学院 学校 医院 分院 站 队 纪委 科");
    private static final Words ORDINARY = Words.of(
            "好处 坏处 用处 到处 处处 益处 长处 短处 难处 何处 此处 之处 出处 惩处 查处 相处 论处 深处 多处",
            "举办 主办 承办 协办 督办 催办 交办 包办 停办 筹办 兴办 开办 申办 代办 转办 批办 经办 试办 拟办 阅办 研办 速办 即办 快办 核办 查办 酌办 重办",
            "原委 政委 常委 大局 全局 格局 布局 结局 开局 时局 僵局 破局 定局 团组 重组 改组 分组 全部 内部 外部 局部 干部 东部 西部 中部 南部 北部",
            "大厅 展厅 客厅 餐厅 学科 百科 本科 专科 文科 理科 工科 场所 厕所 住所 之所 车站 网站 排队 部队 工作中心 为中心 围绕中心 重心 一部 分部 两院 全厅 我厅 本厅 省厅 处室",
            "厅领导小 会议室 教室 库室 科研院 科所 党组 机关组 上级党委 一处 每处 几处 各处 厅党委");
    private static final Words INNER = Words.of(
            "牵头 负责 会同 配合 协助 参与 完成 提出 制定 制订 修订 报送 提交 审核 审定 汇总 落实 督促 通知 征求 抄送 转交 移交 交由 协商 商请 申请",
            "开展 做好 抓好 加强 推进 推动 按照 根据 工作由 工作 印发 形成 由 请 送 报 后 的 了 并 或 至 已 不 是 从 将 把 被 使 让 以 各 其 该 此 每 ， ： 、 （ ） 《 》 “ ” 。 ；");
    /** 办公室（设在高新技术处）: the bracket says something about the office. */
    private static final Words EXPLAINS = Words.of("设在 挂靠 以下简称 简称 下设 隶属");
    /** Words of names that end like a word no name holds. */
    private static final Words WHOLE_WORDS = Words.of("情报 预报 测报 电子报 申请");

    private static final Words WORK = Words.of("工作");
    private static final Words WORKING_BODY = Words.of("领导小组 专班 组 办公室 委员会 室 部 处 中心");
    private static final String NEVER_FIRST =
            "以限报送交经由请使让从按将把被给同跟凭到去来找要应须需可必尽抓做对向在于为有无会此这那今明本上下前后再也还更最很都只一二三四五六七八九十0123456789";
    private static final Words ADVERB =
            Words.of("及时 主动 积极 尽快 抓紧 立即 继续 认真 密切 提前 共同 切实 进一步 全面 深入 同步 一并 直接 分别 统一 专门 另行 随时 适时 定期");
    private static final Words GOOD_FIRST = Words.of("经济 交通 同位素 报业 对外 一带 三农 会计 应用 应急 本级 上海 下属 无线 前沿 二级 三级 一级 有色");

    private UnknownOfficeReader() {}

    static Optional<OfficeMention> at(CharSequence text, int pos, int limit) {
        int end = Math.min(limit, pos + LONGEST);
        int best = -1;
        for (int i = pos + 2; i <= end && !breaksAt(text, pos, i, limit); i++) {
            boolean name = i - pos >= SHORTEST && isName(text, pos, i);
            if (name && canGoOn(text, i, limit)) {
                best = i;
            }
            if (name && Continuation.isPredicate(text, i, limit)) {
                break;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(mention(text, pos, withSecondName(text, best, limit)));
    }

    /** Whether the stretch ends like the name of an office. */
    static boolean hasForm(CharSequence text, int start, int end) {
        return FORM.before(text, start, end) > 0;
    }

    /** Whether the whole stretch has the form of an office's name. */
    static boolean isWhole(CharSequence text, int start, int end) {
        if (end - start < 2 || end - start > LONGEST || !isName(text, start, end)) {
            return false;
        }
        for (int i = start + 2; i <= end; i++) {
            if (breaksAt(text, start, i, end)) {
                return false;
            }
        }
        return true;
    }

    /** 综合处（督查室）: the bracket is part of the name. */
    private static int withSecondName(CharSequence text, int end, int limit) {
        if (end >= limit || text.charAt(end) != '（') {
            return end;
        }
        for (int i = end + 1; i < Math.min(limit, end + LONGEST); i++) {
            if (text.charAt(i) == '）') {
                return EXPLAINS.at(text, end + 1, i) == 0 && isWhole(text, end + 1, i) ? i + 1 : end;
            }
        }
        return end;
    }

    static OfficeMention mention(CharSequence text, int start, int end) {
        return new OfficeMention(start, end, text.subSequence(start, end).toString(), OfficeMention.Kind.UNKNOWN);
    }

    /** A word that no name holds, or an 和 after what is a name already. */
    private static boolean breaksAt(CharSequence text, int start, int end, int limit) {
        boolean and = "和与及".indexOf(text.charAt(end - 1)) >= 0;
        if (and) {
            return isName(text, start, end - 1);
        }
        int inner = WHOLE_WORDS.before(text, start, end) > 0 ? 0 : INNER.before(text, start, end);
        boolean body = inner > 0 && WORK.is(text, end - inner, end) && WORKING_BODY.at(text, end, limit) > 0;
        return inner > 0 && !body;
    }

    private static boolean isName(CharSequence text, int start, int end) {
        boolean badFirst = NEVER_FIRST.indexOf(text.charAt(start)) >= 0 && GOOD_FIRST.at(text, start, end) == 0;
        return !badFirst
                && ADVERB.at(text, start, end) == 0
                && FORM.before(text, start, end) > 0
                && ORDINARY.before(text, start, end) == 0;
    }

    private static boolean canGoOn(CharSequence text, int end, int limit) {
        return end >= limit || "、和与及等，：（）".indexOf(text.charAt(end)) >= 0 || Continuation.at(text, end, limit);
    }
}
