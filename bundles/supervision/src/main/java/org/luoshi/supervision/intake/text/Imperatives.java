package org.luoshi.supervision.intake.text;

/** The verbs with which papers open what they ask for. */
public final class Imperatives {
    private static final Words VERBS = Words.of(
            "加强 加快 加大 推进 推动 完善 落实 提高 提升 做好 抓好 抓实 抓紧 办好 搞好 建立 健全 建设 构建 打造 制定 制订 修订 拟定 出台 研究 开展 组织 举办 召开 筹备 实施 执行",
            "强化 深化 优化 细化 量化 规范 严肃 严把 严控 从严 严格 狠抓 压实 突出 聚焦 围绕 坚持 保持 巩固 扩大 拓展 拓宽 培育 培养 引导 支持 鼓励 促进 改进 改善 改革 创新 探索",
            "梳理 清理 排查 核查 检查 自查 抽查 整改 整治 治理 监督 督促 跟踪 评估 评价 考核 验收 审核 核实 统计 汇总 编制 编写 起草 报送 报告 提交 上报 填报 公开 发布 公布 宣传 解读 培训 学习",
            "完成 启动 新建 新增 新布局 布局 改造 升级 维护 保障 确保 配齐 配强 充实 选派 选拔 引进 落细 用好 发挥 充分 利用 统筹 协调 对接 联系 沟通 争取 防止 防范 化解 杜绝 避免 压缩 精简 减少 简化 控制",
            "持续 常态化 定期 及时 尽快 适时 抓早 把好 管好 守住 兑现 拨付 盘点 清查 移交 归档 整理 更新 上线 开发 部署 运用 推广 复制 总结 提炼 谋划 实行 推行 试行 设立 成立 组建 筹建 搬迁 承接 举行 营造 树立 弘扬 传承 关心 维修 采购 签订 履行 明确 厘清 确定 调整 改版 扩建 开通 建成 形成 拿出 提出 反馈 回应 解决 处理 办理 妥善 认真 扎实 广泛 精心 高质量 深入 全力 全面");
    private static final Words NOT_VERBS = Words.of(
            "组织部 组织者 建设性 研究院 研究所 研究生 培训班 发展中 完成率 执行率 执行情况 评估中心 评价结果 考核结果 落实情况 整改情况 支持力度 及时性 创新驱动 创新型 改革开放 更新率 会议 完成情况 实施情况 推进情况 创新能力 监督评估处 研究室 统计局 审核结果 检查组 公开课 保障金 学习贯彻了");

    private static final Words NOUN_END = Words.of("范围 内容 对象 要求 情况 原则 目标 安排 方式 步骤 程序 时间 依据 背景 意义 职责 条件 标准 流程 办法 事项");
    private static final int LONGEST_HEADING = 6;

    private Imperatives() {}

    public static boolean at(CharSequence text, int pos, int limit) {
        return VERBS.at(text, pos, limit) > 0 && NOT_VERBS.at(text, pos, limit) == 0;
    }

    /** 自查范围, 检查内容: a short heading that only looks like a demand. */
    public static boolean isHeading(CharSequence text, int start, int end) {
        return end - start <= LONGEST_HEADING && NOUN_END.before(text, start, end) > 0;
    }
}
