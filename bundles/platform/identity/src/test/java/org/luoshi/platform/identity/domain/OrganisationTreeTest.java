package org.luoshi.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.people.Office.Kind;

class OrganisationTreeTest {
    private final OrganisationUnit department = unit(1, "省科学技术厅", Kind.DEPARTMENT, null, 0);
    private final OrganisationUnit general = unit(2, "办公室", Kind.OFFICE, 1L, 1);
    private final OrganisationUnit planning = unit(3, "规划处", Kind.OFFICE, 1L, 2);
    private final OrganisationUnit secretariat = unit(4, "文秘科", Kind.OFFICE, 2L, 0);
    private final OrganisationUnit institute = unit(5, "情报研究院", Kind.BUREAU, 1L, 0);
    private final OrganisationTree tree =
            new OrganisationTree(List.of(institute, secretariat, planning, general, department));

    @Test
    void listsParentsBeforeChildrenAndOfficesBeforeBureaux() {
        assertThat(tree.inOrder()).containsExactly(department, general, secretariat, planning, institute);
    }

    @Test
    void knowsWhatLiesUnderAUnit() {
        assertThat(tree.under(2)).containsExactly(2L, 4L);
        assertThat(tree.under(1)).hasSize(5);
        assertThat(tree.under(99)).isEmpty();
    }

    @Test
    void refusesAUnitUnderItselfOrItsOwn() {
        assertRefused(2L, details("办公室", 2L), "parentId");
        assertRefused(2L, details("办公室", 4L), "parentId");
        assertThatNoException().isThrownBy(() -> tree.check(4L, details("文秘科", 3L)));
    }

    @Test
    void refusesAParentThatIsUnknownDeletedOrInactive() {
        assertRefused(null, details("新处", 99L), "parentId");
        planning.change(inactive("规划处", 1L));
        assertRefused(null, details("新处", 3L), "parentId");
        institute.remove();
        assertRefused(null, details("新处", 5L), "parentId");
    }

    @Test
    void refusesEveryNameByWhichAnotherActiveUnitGoes() {
        general.change(new UnitDetails("办公室", "厅办", Kind.OFFICE, 1L, 1, List.of("综合处"), true));

        assertRefused(null, details("厅办", 1L), "name");
        assertRefused(null, new UnitDetails("新处", "综合处", Kind.OFFICE, 1L, 0, List.of(), true), "shortName");
        assertRefused(null, new UnitDetails("新处", "新", Kind.OFFICE, 1L, 0, List.of("办公室"), true), "aliases");
    }

    @Test
    void anInactiveUnitFreesItsName() {
        planning.change(inactive("规划处", 1L));

        assertThatNoException().isThrownBy(() -> tree.check(null, details("规划处", 1L)));
    }

    @Test
    void keepsAUnitActiveWhileActiveOnesLieUnderIt() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> tree.check(2L, inactive("办公室", 1L)))
                .satisfies(e -> assertThat(e.code()).isEqualTo("identity.office-has-offices"));
        secretariat.change(inactive("文秘科", 2L));
        assertThatNoException().isThrownBy(() -> tree.check(2L, inactive("办公室", 1L)));
    }

    @Test
    void aUnitThatHadPeopleCannotBeDeleted() {
        planning.staff();

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(planning::remove);
    }

    @Test
    void peopleCannotJoinAnInactiveUnit() {
        planning.change(inactive("规划处", 1L));

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(planning::staff);
    }

    @Test
    void aDeletedUnitIsNotListedButStillKnown() {
        institute.remove();
        OrganisationTree after = new OrganisationTree(List.of(department, institute));

        assertThat(after.inOrder()).containsExactly(department);
        assertThat(after.unit(5)).contains(institute);
    }

    private void assertRefused(Long id, UnitDetails details, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> tree.check(id, details))
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo(field));
    }

    private static OrganisationUnit unit(long id, String name, Kind kind, Long parent, int order) {
        return Entities.withId(
                new OrganisationUnit(new UnitDetails(name, name, kind, parent, order, List.of(), true)), id);
    }

    private static UnitDetails details(String name, Long parent) {
        return new UnitDetails(name, name, Kind.OFFICE, parent, 0, List.of(), true);
    }

    private static UnitDetails inactive(String name, Long parent) {
        return new UnitDetails(name, name, Kind.OFFICE, parent, 0, List.of(), false);
    }
}
