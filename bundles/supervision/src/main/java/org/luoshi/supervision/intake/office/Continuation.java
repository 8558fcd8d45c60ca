package org.luoshi.supervision.intake.office;

import org.luoshi.supervision.intake.text.Imperatives;
import org.luoshi.supervision.intake.text.Numeral;
import org.luoshi.supervision.intake.text.Words;

/** Words that may follow the name of an office in a sentence; where none does, the name is longer or is none. */
public final class Continuation {
    private static final Words PREDICATES = Words.of(
            "牵头 抓总 主抓 归口 负责 阅办 阅处 阅研 研办 研处 酌办 酌处 核处 收到 接到 未能 请 为主 主办 承办 承担 会同 协同 联合 商 配合 协助 参与 参加 协办 分头 按职责 按照职责 按各自 按照各自 依职责 分别 共同 具体 统筹 总牵头",
            "要 应 应当 须 需 需要 必须 务必 务于 得 将 可 不得 严禁 原则上 力争 确保 争取 抓紧 尽快 及时 认真 切实 主动 积极 继续 进一步 做好 抓好 跟踪 督办 督促 跟进",
            "全程 逐件 逐项 密切 加快 限 最迟 最晚 予以 给予 另行 先行 同步 一并 定期 适时 即日起 为 作为 严格 全力 持续 提前");
    private static final Words PASSES_ON = Words.of("转");
    private static final Words NOT_PASSES_ON = Words.of("转化 转移 转型 转制 转播 转基因 转岗 转产");
    private static final Words TIME = Words.of(
            "国庆 中秋 春节 元旦 五一 端午 清明 节前 会前 次年 当年 年中 年初 上半年 下半年 全年 月初 近期 于 在 本周 本月 本季 下周 下月 今年 明年 年底 年内 月底 月内 每 按月 按季 会后 自 半 第");
    private static final Words TASKS = Words.of(
            "研究 研提 代拟 提出 制定 制订 修订 起草 拟定 拟订 完成 组织 开展 落实 协调 梳理 汇总 修改 完善 印发 报送 提交 办理 审核 推进 推动 加强",
            "建立 建设 形成 编制 发布 公布 公开 报告 通报 反馈 整理 核查 核实 清理 排查 整改 对接 联系 筹备 实施 收集 统计 指导 监督 检查 评估",
            "将 对 就 围绕 根据 按 按照 结合 针对 参照 通过 依托 从 向 把 自查 填报 上报 申报 保障 安排 拿出 出台 拨付 启动 说明 申请 出具 追加 提供",
            "传达 立即 集中 受理 认领 敲定 收回 补齐 编发 腾退 下达 发放 督办 征求 配备 挂牌 交付 改造 处理 解决 明确 确定 细化 调整 优化 签订 执行 履行 维护 管理 升级 举办 召开 试点 探索 谋划 逐卷 逐一 如 选派 兑现 专审 等");

    private Continuation() {}

    /** Whether the words at {@code pos} can follow the name of an office. */
    public static boolean at(CharSequence text, int pos, int limit) {
        return pos >= limit
                || isTask(text, pos, limit)
                || isPredicate(text, pos, limit)
                || Numeral.isFigure(text.charAt(pos));
    }

    /** 转成果转化处: the paper goes on to another office; but 转化 and 转移 are parts of names. */
    private static boolean passesOn(CharSequence text, int pos, int limit) {
        return PASSES_ON.at(text, pos, limit) > 0 && NOT_PASSES_ON.at(text, pos, limit) == 0;
    }

    /** Whether the words at {@code pos} say what an office is to do or when, so that its name ends before them. */
    static boolean isPredicate(CharSequence text, int pos, int limit) {
        return PREDICATES.at(text, pos, limit) > 0 || TIME.at(text, pos, limit) > 0 || passesOn(text, pos, limit);
    }

    /** Whether a verb of work, or a preposition that leads to one, stands at {@code pos}. */
    public static boolean isTask(CharSequence text, int pos, int limit) {
        return TASKS.at(text, pos, limit) > 0 || Imperatives.at(text, pos, limit);
    }
}
