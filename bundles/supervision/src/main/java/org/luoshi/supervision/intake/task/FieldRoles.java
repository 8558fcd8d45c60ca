package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.supervision.intake.office.OfficeList;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.office.OfficeReader;
import org.luoshi.supervision.intake.task.FieldReader.Field;
import org.luoshi.supervision.intake.task.FieldReader.Label;
import org.luoshi.supervision.intake.task.RolePhrase.Role;
import org.luoshi.supervision.intake.task.RolePhrase.Strength;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Words;

/** Tells from labelled fields who has which part; a value with anything but offices names nobody. */
final class FieldRoles {
    private static final Words SHARE = Words.of("（牵头） （配合）");
    private static final Words FIRST_LEADS =
            Words.of("排名第一的为 排名第一为 列首位的为 列首位为 列第一位的为 列第一位为 列第一的为 排首位的为 排第一位的为 排在首位的为 首位为 第一个为");

    private final CharSequence text;
    private final OfficeReader offices;

    FieldRoles(CharSequence text, OfficeReader offices) {
        this.text = text;
        this.offices = offices;
    }

    List<RolePhrase> of(List<Field> fields) {
        List<RolePhrase> roles = new ArrayList<>();
        for (Field field : fields) {
            Role role = role(field.label());
            if (role != null) {
                int end = endOfNames(field);
                offices.value(field.valueStart(), end).ifPresent(list -> add(role, list, field, roles));
            }
        }
        return roles;
    }

    private static Role role(Label label) {
        return switch (label) {
            case LEAD -> Role.LEAD;
            case ASSIST -> Role.ASSIST;
            case FOLLOW -> Role.FOLLOW;
            case DUE, OTHER -> null;
        };
    }

    /** 责任单位：A、B，列首位的为牵头单位: the names end before the words about their order. */
    private int endOfNames(Field field) {
        return field.value().stream()
                .filter(this::saysFirstLeads)
                .mapToInt(segment -> segment.start() - 1)
                .findFirst()
                .orElse(field.end());
    }

    private boolean saysFirstLeads(Segment segment) {
        return FIRST_LEADS.at(text, segment.start(), segment.end()) > 0;
    }

    /** 责任单位：A（牵头）、B（配合）: the tags part the list. */
    private void add(Role role, List<OfficeMention> list, Field field, List<RolePhrase> roles) {
        boolean tagged = list.stream().anyMatch(office -> isTagged(office, '牵'));
        boolean firstLeads = field.value().stream().anyMatch(this::saysFirstLeads);
        List<OfficeMention> leads = new ArrayList<>();
        List<OfficeMention> assists = new ArrayList<>();
        for (OfficeMention office : list) {
            boolean assist =
                    isTagged(office, '配') || tagged && !isTagged(office, '牵') || firstLeads && office != list.get(0);
            (assist && role == Role.LEAD ? assists : leads).add(office);
        }
        addPhrase(role, leads, field, roles);
        addPhrase(Role.ASSIST, assists, field, roles);
    }

    private boolean isTagged(OfficeMention office, char tag) {
        return SHARE.before(text, office.start(), office.end()) > 0 && text.charAt(office.end() - 3) == tag;
    }

    private static void addPhrase(Role role, List<OfficeMention> list, Field field, List<RolePhrase> roles) {
        if (!list.isEmpty()) {
            OfficeList offices = new OfficeList(field.valueStart(), field.end(), list);
            roles.add(new RolePhrase(role, Strength.NAMED, offices, field.start(), field.end()));
        }
    }
}
