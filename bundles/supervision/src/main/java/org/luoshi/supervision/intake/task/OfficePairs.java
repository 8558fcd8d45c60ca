package org.luoshi.supervision.intake.task;

import java.util.List;
import java.util.Optional;
import org.luoshi.supervision.intake.office.OfficeList;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.office.OfficeReader;
import org.luoshi.supervision.intake.task.PredicateReader.Subject;
import org.luoshi.supervision.intake.task.RolePhrase.Role;
import org.luoshi.supervision.intake.task.RolePhrase.Strength;
import org.luoshi.supervision.intake.task.RoleReader.Introduction;
import org.luoshi.supervision.intake.text.Words;

/** Reads the words between two offices, which tell the part of both: X会同Y, X配合Y, X转Y, X与Y沟通. */
final class OfficePairs {
    private static final Words NOT_TOGETHER = Words.of("商务 商业 商标 商品 联合开展 联合组织 联合申报");
    private static final Words CONSULTS = Words.of("商 会商");
    private static final Words PASSES_ON = Words.of("转 转交 转请 转由 批转");
    static final Words MEETS = Words.of("沟通 对接 衔接 协商 商定 商量 会商 联系 协调");

    private final CharSequence text;
    private final OfficeReader offices;

    OfficePairs(CharSequence text, OfficeReader offices) {
        this.text = text;
        this.offices = offices;
    }

    /** 请办公室转成果转化处研提意见: who only passes it on has no part. */
    Optional<List<RolePhrase>> passedOn(Subject subject, int pos, int limit) {
        int word = PASSES_ON.at(text, pos, limit);
        return word == 0 || subject.introduction() == Introduction.NONE
                ? Optional.empty()
                : offices.list(pos + word, limit)
                        .map(list -> List.of(
                                new RolePhrase(Role.LEAD, Strength.IMPLIED, list, subject.start(), list.end())));
    }

    Optional<List<RolePhrase>> together(Subject subject, int pos, int limit) {
        int word = NOT_TOGETHER.at(text, pos, limit) > 0 ? 0 : RoleWords.TOGETHER.at(text, pos, limit);
        boolean consults = CONSULTS.is(text, pos, pos + word);
        return word == 0
                ? Optional.empty()
                : offices.list(pos + word, limit).flatMap(others -> {
                    RolePhrase lead = new RolePhrase(
                            Role.LEAD, Strength.RESPONSIBLE, subject.list(), subject.start(), others.end());
                    RolePhrase assist = new RolePhrase(Role.ASSIST, Strength.RESPONSIBLE, others, pos, others.end());
                    return Optional.of(consults ? List.of(lead) : List.of(lead, assist));
                });
    }

    /** 人事处配合; in 人事处配合资源配置处 the latter leads. */
    Optional<List<RolePhrase>> assist(Subject subject, int pos, int limit) {
        int word = RoleWords.ASSISTS.at(text, pos, limit);
        if (word == 0) {
            return Optional.empty();
        }
        RolePhrase assist =
                new RolePhrase(Role.ASSIST, Strength.RESPONSIBLE, subject.list(), subject.start(), pos + word);
        return Optional.of(offices.list(pos + word, limit)
                .map(list -> List.of(new RolePhrase(Role.LEAD, Strength.RESPONSIBLE, list, pos, list.end()), assist))
                .orElse(List.of(assist)));
    }

    /** 规划处与财务处对接: the second may be the one that is met. */
    boolean meets(OfficeList list) {
        return list.offices().stream()
                .anyMatch(office -> office.start() > list.start() && text.charAt(office.start() - 1) == '与');
    }

    Subject withoutMet(Subject subject) {
        OfficeList list = subject.list();
        List<OfficeMention> own = list.offices().stream()
                .takeWhile(office -> office.start() == list.start() || text.charAt(office.start() - 1) != '与')
                .toList();
        return new Subject(new OfficeList(list.start(), list.end(), own), subject.introduction(), subject.start());
    }
}
