package org.luoshi.platform.identity.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.identity.Node;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.SignedInPerson;
import org.luoshi.platform.identity.people.Listed;
import org.luoshi.platform.identity.store.SampleStore;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class SampleOrganisationTest {
    private static final SignedInPerson ADMINISTRATOR = Node.administrator();

    @OnEveryDatabase
    void makesADepartmentWhoseAccountsNobodyKnowsThePasswordOf(TestDatabase database) {
        Node node = new Node(database);
        sample(node).load();

        assertThat(node.directory.offices()).hasSize(10);
        Office supervising = office(node, "督查办");
        assertThat(supervising.aliases()).containsExactly("督查办公室");
        assertThat(node.directory.peopleOf(supervising.id()))
                .extracting(Person::name)
                .containsExactly("杜斌", "陈察");
        assertThat(node.directory.peopleWith(IdentityPermissions.PEOPLE_READ)).hasSize(8);
        List<Listed> people = node.directory.peopleOf(office(node, "资源配置处").id()).stream()
                .map(person -> node.people.get(person.id()))
                .toList();
        assertThat(people).hasSize(2).allMatch(Listed::mustChangePassword);
    }

    @OnEveryDatabase
    void removesWhatItMadeAndNothingElse(TestDatabase database) {
        Node node = new Node(database);
        Office own = node.office("基础研究处", null).toOffice();
        Listed colleague = node.person("wangwei", "王伟", own.id());
        SampleOrganisation sample = sample(node);
        sample.load();
        Office finance = office(node, "财务处");
        Listed moved = node.person("zhaomin", "赵敏", finance.id());
        long head = node.directory.peopleOf(finance.id()).stream()
                .filter(person -> person.name().equals("方正"))
                .findFirst()
                .orElseThrow()
                .id();
        String password = node.lostAccess.resetPassword(ADMINISTRATOR, head);
        node.enter("fangzheng", password, Node.DESK);

        sample.remove();
        sample.remove();

        assertThat(node.directory.offices()).containsExactly(own);
        assertThat(node.directory.person(head)).isEmpty();
        assertThat(node.directory.person(moved.account().id())).isPresent();
        assertThat(node.people.get(colleague.account().id()).account().active()).isTrue();
        assertThat(node.directory.office(finance.id()))
                .hasValueSatisfying(kept -> assertThat(kept.active()).isFalse());
        assertThat(node.offices.list())
                .extracting(unit -> unit.details().name())
                .contains("财务处");
    }

    @OnEveryDatabase
    void isMadeWholeOrNotAtAll(TestDatabase database) {
        Node node = new Node(database);
        node.person("heqing", "何庆", null, Roles.STAFF);
        SampleOrganisation sample = sample(node);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(sample::load);
        assertThat(node.directory.offices()).isEmpty();
    }

    private static Office office(Node node, String name) {
        return node.directory.offices().stream()
                .filter(office -> office.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SampleOrganisation sample(Node node) {
        return new SampleOrganisation(
                node.changes, node.units, node.accounts, new SampleStore(node.transactions), node.firstPasswords);
    }
}
