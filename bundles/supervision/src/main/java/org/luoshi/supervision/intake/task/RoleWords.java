package org.luoshi.supervision.intake.task;

import org.luoshi.supervision.intake.text.Words;

/** The words by which notices and minutes hand out tasks. */
final class RoleWords {
    static final Words OPENERS = Words.of(
            "会议议定 会议决定 会议明确 会议确定 会议强调 会议指出 会议认为 会议原则同意 会议同意 会议研究决定 会议研究确定 会议研究同意 会议最后要求 会议要求 会议还要求 会议还决定 会议还强调 会议还指出 会议最后强调",
            "原则同意 原则上同意 同意 决定 要求 强调 明确 指出 研究决定 议定 确定 同时 其中 另外 此外 下一步 下步 接下来 为此 对此 据此 会后 并 也 还 此后 今后 即日起 首先 其次 最后 最终 再 先 ",
            "一是 二是 三是 四是 五是 六是 七是 八是 具体 原则上 务必 严格");
    static final Words INTRODUCERS = Words.of(
            "限 限期 会议要求 会议还要求 会议最后要求 会议责成 由 请 敬请 责成 责令 归口 归口由 交由 交 要求 安排 指定 明确由 同意由 决定由 建议由 统一由 继续由 仍由 并由 再由 最终由");
    /** 以X为主: only with 为主 behind the office. */
    static final Words AS = Words.of("以");

    static final Words MAINLY = Words.of("为主");
    static final Words PRESSING = Words.of("限 请 敬请 责成 责令 要求 安排 指定");
    static final Words ADVERBS = Words.of(
            "立即 分头 分别 共同 具体 统一 主要 总 统筹 积极 主动 继续 进一步 抓紧 尽快 及时 认真 切实 全力 密切 全程 逐件 逐项 逐一 同步 一并 持续 予以 给予 共 严格 原则上 做好 抓好 各自 首先 同时 负总责 定期 后续 靠前 年中 年初 近期 务必 联合 并 会后 凡 凡是");
    static final Words LEADS = Words.of("牵头 牵头抓总 抓总 主抓 主办 总牵头 领衔 为主");
    static final Words RESPONSIBLE = Words.of("负责 承办 承担 主责 具体落实 具体办理 具体实施 具体组织实施 抓落实");
    static final Words NOT_RESPONSIBLE =
            Words.of("负责同志 负责人 承办人 负责干部 承办单位 承办处室 主办单位 主办处室 牵头单位 牵头处室 牵头部门 承担单位 牵头人 负责部门 负责处室 牵头领导");
    static final Words STILL_RESPONSIBLE = Words.of("负责人才 负责人事 负责人员 负责人大 负责人工");
    static final Words SHARED = Words.of("按职责分工 按照职责分工 按照各自职责 按各自职责 依职责分工 按分工 按照分工 各负其责 分工负责 按职责 依职责 根据职责分工");
    static final Words TOGETHER = Words.of("会同 商 协同 联合 会商");
    static final Words ASSISTS = Words.of("配合 协助 参与 协办 参加");
    static final Words FOLLOWS = Words.of("跟踪 督办 督促 跟进 盯办 督查 跟踪督办 督查督办 跟踪督促 督导 跟踪问效 调度");
    static final Words NOT_FOLLOWS = Words.of("督办事项 督办工作 督办件 督办台账 督查工作 督查事项 督查室 督查组 督办单");
    static final Words MODALS = Words.of("务必 请 应当 应该 应 必须 须 需要 需 要 将");
    static final Words NOT_MODAL = Words.of("请示 请假 请求 请款 要求 要点 要素 要闻 要件 要领 要情 应用 应急 应邀 应届 应诉 需求 须知 要害");
    static final Words AFTER_WILL = Words.of("按照 按 会同 牵头 继续 进一步 于 围绕 根据 结合 组织 开展 制定 完善 对 适时 研究");
    static final Words BEING = Words.of("为 是 作为");
    static final Words BEING_LEAD = Words.of("牵头单位 牵头处室 牵头部门 责任单位 责任处室 责任部门 主办单位 主办处室 承办单位 承办处室 责任主体 第一责任单位");
    static final Words NO_TASK_FOR = Words.of(
            "审核 审定 审批 审议 批准 研究决定 签发 审签 审查 变更 调整为 调整到 改为 更名 转为 划转 组成 构成 提供的 支付 列支 承担的费用 解释 转报 转交 移交 提供资金 备案 盖章 把关 认定 等组成");
    static final Words IN_PASSING = Words.of("负责的 承担的 牵头的 承办的 主办的");
    static final Words PROPOSED = Words.of("提出的 申请的 提交的 提出延期 申请延期 申请将 申请顺延 提出将 未能 未按 未如期");
    static final Words NOT_BY = Words.of("由于 由此 由来 由衷");
    static final Words BEFORE_BY = Words.of("缘由 自由");
    static final Words LEADERSHIP = Words.of("党组 领导小组 领导 厅务会 办公会 党委会");

    static final Words PERSON = Words.of("厅长 副厅长 厅领导 领导 同志 书记 总工 巡视员 组长 主任委员");

    private RoleWords() {}
}
