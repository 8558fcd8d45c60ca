package org.luoshi.supervision.intake.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.supervision.intake.text.Words;

/** Reads offices and lists of offices at places where the grammar expects them. */
public final class OfficeReader {
    private static final Words PERSON_OR_THING = Words.of(
            "主任 副主任 主要负责 负责同志 负责人 分管负责 分管领导 同志 处长 副处长 局长 院长 长 书记 副书记 人员 干部 职工 党员 全体 工作 自身 内部 会议 职责 之间 室 领导 联络员 经办人 班子 代表 专家 提名 会 们");
    private static final Words THING_AFTER_ALL = Words.of("会同 会商 会前 会后 会签 长期");
    private static final Words OWN = Words.of("厅 我厅 本厅 省厅 省科技厅 省科学技术厅");
    private static final Words OWN_NAME_END = Words.of("省科技厅 省科学技术厅");
    private static final int LONGEST_PROVINCE = 4;
    private static final Words SEPARATOR = Words.of("、 和 与 及 以及 ，和 及其");
    private static final Words NOT_SEPARATOR = Words.of("及时 及早");
    private static final Words AND_OTHERS = Words.of("等有关处室 等相关处室 等处室 等有关单位 等相关单位 等单位 等部门 等有关部门 等相关部门 等处室单位 等");
    private static final Words OWN_SHARE = Words.of("（牵头） （配合）");

    private final CharSequence text;
    private final Organisation organisation;

    public OfficeReader(CharSequence text, Organisation organisation) {
        this.text = text;
        this.organisation = organisation;
    }

    /** The list that starts at {@code pos}, if the words there are offices. */
    public Optional<OfficeList> list(int pos, int limit) {
        List<OfficeMention> offices = new ArrayList<>();
        int end = pos;
        Optional<OfficeMention> office = office(pos, limit);
        while (office.isPresent()) {
            offices.add(office.get());
            end = office.get().end();
            int separator = NOT_SEPARATOR.at(text, end, limit) > 0 ? 0 : SEPARATOR.at(text, end, limit);
            boolean group = office.get().kind() == OfficeMention.Kind.COLLECTIVE;
            office = separator == 0 ? Optional.empty() : next(end + separator, limit, group);
            if (separator > 0 && office.isEmpty()) {
                return Optional.empty();
            }
        }
        return offices.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfficeList(pos, end + AND_OTHERS.at(text, end, limit), offices));
    }

    /** 各高校、科研院所: after a group even a bare noun is one. */
    private Optional<OfficeMention> next(int pos, int limit, boolean afterGroup) {
        Optional<OfficeMention> bare = afterGroup ? CollectiveReader.bare(text, pos, limit) : Optional.empty();
        return bare.isPresent() ? bare : office(pos, limit);
    }

    /** One office; the longest reading wins. */
    public Optional<OfficeMention> office(int pos, int limit) {
        if (pos >= limit) {
            return Optional.empty();
        }
        Optional<OfficeMention> known = known(pos, limit);
        if (known.isPresent() && isWhole(known.get(), limit)) {
            return known.map(mention -> withSecondName(mention, limit));
        }
        return CollectiveReader.at(text, pos, limit)
                .or(() -> UnknownOfficeReader.at(text, pos, limit).filter(mention -> !isPerson(mention.end(), limit)))
                .or(() -> known.filter(mention -> !isWord(mention) && !isPerson(mention.end(), limit)));
    }

    /** The offices of a field's value (责任单位：…), or none if one of them cannot be told. */
    public Optional<List<OfficeMention>> value(int start, int end) {
        List<OfficeMention> offices = new ArrayList<>();
        int pos = start;
        while (pos < end) {
            int stop = pos;
            while (stop < end && "、，； ".indexOf(text.charAt(stop)) < 0) {
                stop++;
            }
            if (stop > pos) {
                Optional<OfficeMention> office = whole(pos, stop);
                if (office.isEmpty()) {
                    return Optional.empty();
                }
                offices.add(office.get());
            }
            pos = stop + 1;
        }
        return Optional.of(offices).filter(list -> !list.isEmpty());
    }

    private Optional<OfficeMention> whole(int start, int end) {
        int share = OWN_SHARE.before(text, start, end);
        int stop = end - share;
        return known(start, stop)
                .filter(mention -> mention.end() == stop)
                .or(() -> CollectiveReader.at(text, start, stop).filter(mention -> mention.end() == stop))
                .or(() -> UnknownOfficeReader.isWhole(text, start, stop)
                        ? Optional.of(UnknownOfficeReader.mention(text, start, stop))
                        : Optional.empty())
                .map(mention -> mention.endingAt(end));
    }

    private Optional<OfficeMention> known(int pos, int limit) {
        return Stream.of(organisation.at(text, pos, limit), afterOwnName(pos, limit))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(OfficeMention::end));
    }

    /** 厅办公室, 江州省科技厅办公室: the department's own office. */
    private Optional<OfficeMention> afterOwnName(int pos, int limit) {
        int own = OWN.at(text, pos, limit);
        for (int i = pos + 1; own == 0 && i <= pos + LONGEST_PROVINCE && i < limit; i++) {
            int end = OWN_NAME_END.at(text, i, limit);
            own = end == 0 ? 0 : i + end - pos;
        }
        return own == 0
                ? Optional.empty()
                : organisation.at(text, pos + own, limit).map(mention -> mention.startingAt(pos));
    }

    /** The sentence goes on after the name; a short name like 规划 is also a word, so only a part may follow it. */
    private boolean isWhole(OfficeMention mention, int limit) {
        int end = mention.end();
        return isWhole(end, limit)
                && (!isWord(mention) || Continuation.isPredicate(text, end, limit) || isSeparated(end, limit));
    }

    private boolean isWord(OfficeMention mention) {
        return !UnknownOfficeReader.hasForm(text, mention.start(), mention.end());
    }

    private boolean isSeparated(int end, int limit) {
        return end >= limit || "、，：（）".indexOf(text.charAt(end)) >= 0;
    }

    private boolean isWhole(int end, int limit) {
        boolean separated = end < limit && "、，：（）和与及".indexOf(text.charAt(end)) >= 0;
        return (separated || Continuation.at(text, end, limit)) && !isPerson(end, limit);
    }

    private boolean isPerson(int end, int limit) {
        return isPerson(text, end, limit);
    }

    /** 办公室主任, 各单位工作: not the office itself is named. */
    static boolean isPerson(CharSequence text, int end, int limit) {
        return PERSON_OR_THING.at(text, end, limit) > 0 && THING_AFTER_ALL.at(text, end, limit) == 0;
    }

    /** 办公室（督查办）: the second name belongs to the first. */
    private OfficeMention withSecondName(OfficeMention mention, int limit) {
        int pos = mention.end();
        if (pos >= limit || text.charAt(pos) != '（' || OWN_SHARE.at(text, pos, limit) > 0) {
            return mention;
        }
        return organisation
                .at(text, pos + 1, limit)
                .filter(second -> second.end() < limit && text.charAt(second.end()) == '）')
                .map(second -> mention.endingAt(second.end() + 1))
                .orElse(mention);
    }
}
