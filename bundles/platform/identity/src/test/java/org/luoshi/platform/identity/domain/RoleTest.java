package org.luoshi.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.identity.domain.PasswordHash.Cost;

class RoleTest {
    private static final Instant NOW = Instant.parse("2026-07-10T01:00:00Z");

    @Test
    void keepsPermissionsOfAbsentModulesWhenOthersAreChanged() {
        Role role = new Role("custom-1", 1001, details(Set.of("supervision.read", "meetings.read")));

        role.change(details(Set.of("identity.people.read")), permission -> !permission.startsWith("meetings."));

        assertThat(role.permissions()).containsExactlyInAnyOrder("identity.people.read", "meetings.read");
    }

    @Test
    void anAdministratorAlwaysManagesPeople() {
        Role administrator = new Role("administrator", 10, details(Set.of()));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> administrator.change(details(Set.of("identity.people.read")), p -> true))
                .satisfies(e -> assertThat(e.code()).isEqualTo("identity.administrator-needs"));
    }

    @Test
    void aRoleThatSomebodyHasCannotBeDeleted() {
        Role role = new Role("custom-1", 1001, details(Set.of()));

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> role.checkRemovable(1));
        role.checkRemovable(0);
    }

    @Test
    void aCredentialRemembersTheLastFivePasswords() {
        Credential credential = new Credential(7, hash(0), true, NOW);
        IntStream.rangeClosed(1, 5).forEach(i -> credential.replace(hash(i), false, NOW));

        assertThat(credential.mustChange()).isFalse();
        assertThat(IntStream.rangeClosed(0, 5)
                        .filter(i -> credential.remembers("Mima-" + i))
                        .toArray())
                .containsExactly(1, 2, 3, 4, 5);
    }

    private static RoleDetails details(Set<String> permissions) {
        return new RoleDetails("统计员", "", DataScope.OFFICE, permissions);
    }

    private static PasswordHash hash(int number) {
        return PasswordHash.of("Mima-" + number, new Cost(64, 1, 1), new SecureRandom());
    }
}
