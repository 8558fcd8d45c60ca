package org.luoshi.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.people.Office.Kind;

class DetailsTest {
    @Test
    void anOfficeGoesByItsNameWhereItHasNoShortOne() {
        UnitDetails details = new UnitDetails(
                        " 政策法规与创新体系建设处 ", "", Kind.OFFICE, 1L, 3, Arrays.asList("法规处", " ", null, "法规处"), true)
                .checked();

        assertThat(details.name()).isEqualTo("政策法规与创新体系建设处");
        assertThat(details.shortName()).isEqualTo(details.name());
        assertThat(details.aliases()).containsExactly("法规处");
    }

    @Test
    void namesEveryFieldOfAnOfficeThatIsWrong() {
        UnitDetails wrong = new UnitDetails("", "短".repeat(101), null, null, -1, List.of("一\n二"), true);

        assertThat(fields(wrong::checked)).containsExactly("name", "shortName", "kind", "sortOrder", "aliases[0]");
        UnitDetails under = new UnitDetails("厅", "厅", Kind.DEPARTMENT, 1L, 0, List.of(), true);
        assertThat(fields(under::checked)).containsExactly("parentId");
        List<String> many = IntStream.range(0, 21).mapToObj(i -> "别名" + i).toList();
        assertThat(fields(new UnitDetails("处", "处", Kind.OFFICE, null, 0, many, true)::checked))
                .containsExactly("aliases");
    }

    @Test
    void takesAPersonAsEntered() {
        PersonDetails details = new PersonDetails(
                        " wang.wei ", "王伟", 2L, null, "0531-6677 8899", "ww@kjt.gov.cn", Set.of("staff"))
                .checked();

        assertThat(details.username()).isEqualTo("wang.wei");
        assertThat(details.post()).isEmpty();
    }

    @Test
    void namesEveryFieldOfAPersonThatIsWrong() {
        PersonDetails wrong = new PersonDetails("w w", " ", null, "", "call me", "nowhere", Set.of("auditor", "staff"));

        assertThat(fields(wrong::checked)).containsExactly("username", "name", "phone", "email", "roles");
    }

    @Test
    void usernamesDifferNeitherByCaseNorByWidth() {
        assertThat(PersonDetails.usernameKey("ＷａｎｇWEI ")).isEqualTo("wangwei");
    }

    @Test
    void namesEveryFieldOfARoleThatIsWrong() {
        RoleDetails wrong = new RoleDetails(" ", "长".repeat(301), null, Set.of("supervision.fly"));

        assertThat(fields(() -> wrong.checked(false, Set.of("supervision.read"))))
                .containsExactly("name", "description", "scope", "permissions");
        assertThat(new RoleDetails(null, null, DataScope.ALL, null)
                        .checked(true, Set.of())
                        .name())
                .isEmpty();
    }

    @Test
    void saysInBothLanguagesWhatIsWrong() {
        InvalidInput e = catchThrowableOfType(
                InvalidInput.class,
                () -> new PersonDetails("ok", "长".repeat(61), null, "", "", "", Set.of("staff")).checked());

        assertThat(e.errors().get(0).message().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("不能超过 60 个字。");
        assertThat(e.errors().get(0).message().in(Locale.ENGLISH)).isEqualTo("At most 60 characters.");
    }

    private static List<String> fields(Runnable check) {
        InvalidInput e = catchThrowableOfType(InvalidInput.class, check::run);
        return e.errors().stream().map(FieldError::field).toList();
    }
}
