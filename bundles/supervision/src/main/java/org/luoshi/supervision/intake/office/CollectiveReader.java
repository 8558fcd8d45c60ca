package org.luoshi.supervision.intake.office;

import java.util.Optional;
import org.luoshi.supervision.intake.text.Words;

/** Reads offices named as a group: 各责任处室, 厅属各单位, 有关处室, 各市科技局, 承办处室. */
final class CollectiveReader {
    private static final int LONGEST = 16;
    private static final Words SCOPE = Words.of("厅机关 机关 厅属 厅直属 直属 全厅 全省 省直 省级 厅 全市 市县");
    private static final Words QUANTITY = Words.of("各 有关 相关 其他 其它 其余 所有 责任 牵头 承办 主办 协办 配合 涉及 被督查 被抽查 存在问题的 项目承担 项目依托");
    private static final Words NOT_QUANTITY = Words.of("各项工作 各类 各自 各种 各方面 各位 各项任务 各项措施 各项要求 各环节");
    private static final Words NOUN = Words.of(
            "处室 单位 部门 科室 支部 总支 党组织 科技局 科学技术局 科技主管部门 科技管理部门 主管部门 管委会 高新区 高校 院所",
            "企业 小组 工作组 专班 中心 实验室 牵头处 责任处 市局 县局 市 市州 地市 局 处 业务处 盟市 州市 区县 县区 研究院 分支机构 机构 党委");
    private static final String BREAKS = "0123456789由的在于对将要应把被请和与及为从向并已是有，。；：！？“”\n ";

    private static final Words BARE = Words.of("科研院所 高等院校 高校 院所 企业 直属单位 厅属单位 处室 管委会 高新区 医疗机构 新型研发机构 科技企业");
    private static final Words REGION = Words.of("市 县 区 州 盟 旗");
    private static final Words PREDICATE = Words.of("负责 配合 会同 应当 协助 按职责 按照");

    private CollectiveReader() {}

    static Optional<OfficeMention> at(CharSequence text, int pos, int limit) {
        int from = SCOPE.skip(text, pos, limit);
        int quantity = NOT_QUANTITY.at(text, from, limit) > 0 ? from : QUANTITY.skip(text, from, limit);
        return quantity == from ? Optional.empty() : noun(text, pos, quantity, Math.min(limit, pos + LONGEST));
    }

    /** A noun that names a group by itself once 各 has been said. */
    static Optional<OfficeMention> bare(CharSequence text, int pos, int limit) {
        int end = pos + BARE.at(text, pos, limit);
        return end == pos || OfficeReader.isPerson(text, end, limit)
                ? Optional.empty()
                : Optional.of(new OfficeMention(
                        pos, end, text.subSequence(pos, end).toString(), OfficeMention.Kind.COLLECTIVE));
    }

    /** The longest stretch up to a noun after which the sentence can go on. */
    private static Optional<OfficeMention> noun(CharSequence text, int start, int from, int limit) {
        int best = -1;
        for (int i = from; i < limit && !breaks(text, i, best > 0, limit); i++) {
            int noun = NOUN.at(text, i, limit);
            int end = i + noun;
            if (noun > 0 && end > best && !continues(text, end, limit)) {
                best = end;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new OfficeMention(
                        start, best, text.subSequence(start, best).toString(), OfficeMention.Kind.COLLECTIVE));
    }

    private static boolean breaks(CharSequence text, int pos, boolean named, int limit) {
        char c = text.charAt(pos);
        boolean region = c == '、' && REGION.before(text, 0, pos) > 0 && REGION.at(text, pos + 1, limit) > 0;
        boolean predicate = PREDICATE.at(text, pos, limit) > 0 || named && Continuation.at(text, pos, limit);
        return BREAKS.indexOf(c) >= 0 || c == '、' && !region || predicate;
    }

    /** 各处室主要负责人, 各单位工作: the group is not named for itself. */
    private static boolean continues(CharSequence text, int end, int limit) {
        return OfficeReader.isPerson(text, end, limit);
    }
}
