package org.luoshi.platform.identity.sample;

import java.util.List;
import java.util.Set;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.people.Office.Kind;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.UnitDetails;

/** Who and what there is in the invented department. */
final class SampleDepartment {
    static final UnitDetails DEPARTMENT =
            new UnitDetails("省科学技术厅（示例）", "省科技厅（示例）", Kind.DEPARTMENT, null, 0, List.of(), true);

    private static final List<String> OFFICES =
            List.of("办公室", "督查办", "资源配置处", "监督评估处", "财务处", "政策法规处", "合作处", "机关党委", "人事处");

    /** Somebody; {@code office} empty means the department itself. */
    record Member(String username, String name, String office, String post, String role) {
        PersonDetails details(long officeId) {
            return new PersonDetails(username, name, officeId, post, "", "", Set.of(role));
        }
    }

    static final List<Member> MEMBERS = List.of(
            new Member("zhouwenbo", "周文博", "", "厅长", Roles.LEADER),
            new Member("lijing", "李静", "", "副厅长", Roles.LEADER),
            new Member("dubin", "杜斌", "督查办", "督查办主任", Roles.SUPERVISOR),
            new Member("chencha", "陈察", "督查办", "督查专员", Roles.SUPERVISOR),
            new Member("xujin", "许进", "资源配置处", "处长", Roles.OFFICE_HEAD),
            new Member("linlan", "林岚", "资源配置处", "主任科员", Roles.STAFF),
            new Member("fangzheng", "方正", "财务处", "处长", Roles.OFFICE_HEAD),
            new Member("heqing", "何清", "合作处", "处长", Roles.OFFICE_HEAD),
            new Member("wangning", "王宁", "政策法规处", "处长", Roles.OFFICE_HEAD));

    private SampleDepartment() {}

    static List<UnitDetails> offices(long departmentId) {
        return OFFICES.stream()
                .map(name -> new UnitDetails(
                        name,
                        name,
                        Kind.OFFICE,
                        departmentId,
                        10 * (OFFICES.indexOf(name) + 1),
                        name.equals("督查办") ? List.of("督查办公室") : List.of(),
                        true))
                .toList();
    }
}
