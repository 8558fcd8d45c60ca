package org.luoshi.platform.identity.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.people.Office.Kind;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.OrganisationUnit;
import org.luoshi.platform.identity.domain.UnitDetails;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;

class OfficesTest {
    private static final ExpectedVersion FIRST = new ExpectedVersion(0);

    @OnEveryDatabase
    void keepsWhatWasEnteredAndLeavesATrace(TestDatabase database) {
        Node node = new Node(database);
        UnitDetails details = new UnitDetails("政策法规处", "法规处", Kind.OFFICE, null, 3, List.of("政策处", "条法处"), true);

        long id = node.offices.add(Node.administrator(), details).id();

        assertThat(node.offices.get(id).details()).isEqualTo(details);
        assertThat(node.offices.get(id).version()).isZero();
        FakeAudit.Entry trace = node.lastTrace();
        assertThat(trace.event().action()).isEqualTo("identity.office-add");
        assertThat(trace.event().before()).isEmpty();
        assertThat(trace.event().after()).containsEntry("shortName", "法规处");
    }

    @OnEveryDatabase
    void changesAndMovesAnOfficeOnceForEachVersion(TestDatabase database) {
        Node node = new Node(database);
        long department = node.office("省科学技术厅", null).id();
        long id = node.office("规划处", department).id();

        OrganisationUnit changed = node.offices.change(Node.administrator(), id, FIRST, details("发展规划处", department));

        assertThat(changed.version()).isEqualTo(1);
        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> node.offices.change(Node.administrator(), id, FIRST, details("计划处", null)))
                .satisfies(e -> assertThat(e.current()).containsEntry("name", "发展规划处"));
        assertThat(node.lastTrace().event().before()).containsEntry("name", "规划处");
    }

    @OnEveryDatabase
    void refusesANameTwiceAndACircle(TestDatabase database) {
        Node node = new Node(database);
        long above = node.office("办公室", null).id();
        long below = node.office("文秘科", above).id();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> node.office("办公室", null));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> node.offices.change(Node.administrator(), above, FIRST, details("办公室", below)));
        assertThat(node.offices.get(above).parentId()).isNull();
    }

    @OnEveryDatabase
    void anOfficeWithPeopleIsNeitherDeactivatedNorDeleted(TestDatabase database) {
        Node node = new Node(database);
        long id = node.office("规划处", null).id();
        long person = node.person("wangwei", "王伟", id).account().id();
        ExpectedVersion staffed = new ExpectedVersion(node.offices.get(id).version());

        assertBroken("office-has-people", () -> deactivate(node, id, staffed));
        node.people.deactivate(Node.administrator(), person, FIRST);
        assertBroken("office-used", () -> node.offices.remove(Node.administrator(), id));
        assertThat(deactivate(node, id, staffed).active()).isFalse();
        assertThat(node.directory.offices()).isEmpty();
        assertThat(node.directory.office(id)).map(Office::name).contains("规划处");
    }

    @OnEveryDatabase
    void anOfficeEnteredByMistakeGoesButItsNameStaysReadable(TestDatabase database) {
        Node node = new Node(database);
        long above = node.office("办公室", null).id();
        long below = node.office("文秘科", above).id();

        assertBroken("office-has-offices", () -> node.offices.remove(Node.administrator(), above));
        node.offices.remove(Node.administrator(), below);
        node.offices.remove(Node.administrator(), above);

        assertThat(node.offices.list()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> node.offices.get(below));
        assertThat(node.directory.officeNames(List.of(below, 99L))).containsOnlyKeys(below);
        assertThat(node.office("办公室", null).id()).isNotEqualTo(above);
    }

    @OnEveryDatabase
    void onlyWhoMayChangesTheOrganisation(TestDatabase database) {
        Node node = new Node(database);

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> node.offices.add(Node.viewer(5, "identity.people.manage"), details("规划处", null)));
        assertThat(node.offices.list()).isEmpty();
    }

    private static OrganisationUnit deactivate(Node node, long id, ExpectedVersion version) {
        UnitDetails present = node.offices.get(id).details();
        UnitDetails inactive = new UnitDetails(
                present.name(), present.shortName(), present.kind(), present.parentId(), 0, List.of(), false);
        return node.offices.change(Node.administrator(), id, version, inactive);
    }

    private static UnitDetails details(String name, Long parent) {
        return new UnitDetails(name, name, Kind.OFFICE, parent, 0, List.of(), true);
    }

    private static void assertBroken(String rule, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(action::run).satisfies(e -> assertThat(e.code())
                .isEqualTo("identity." + rule));
    }
}
