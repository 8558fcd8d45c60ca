package org.luoshi.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.Roles;

class DutyTest {
    @Test
    void anAdministratorHasOneRoleAndNoOther() {
        assertThat(Duty.keepsApart(Set.of())).isTrue();
        assertThat(Duty.keepsApart(Set.of(Roles.AUDITOR))).isTrue();
        assertThat(Duty.keepsApart(Set.of(Roles.STAFF, Roles.LEADER))).isTrue();
        assertThat(Duty.keepsApart(Set.of(Roles.STAFF, Roles.AUDITOR))).isFalse();
        assertThat(Duty.keepsApart(Set.of(Roles.ADMINISTRATOR, Roles.AUDITOR))).isFalse();
    }

    @Test
    void noAdministratorSeesTheBusinessOfTheOffice() {
        Permission business = Permission.of("meetings.read", Roles.ADMINISTRATOR, Roles.STAFF);

        assertThat(Duty.mayCarry(Roles.ADMINISTRATOR, business, true)).isFalse();
        assertThat(Duty.mayCarry(Roles.STAFF, business, true)).isTrue();
    }

    @Test
    void theRightsOfOneAreNoneOfTheOthers() {
        Permission roles = Permission.of(IdentityPermissions.ROLES_MANAGE, Roles.SECURITY_ADMINISTRATOR);

        assertThat(Duty.mayCarry(Roles.SECURITY_ADMINISTRATOR, roles, false)).isTrue();
        assertThat(Duty.mayCarry(Roles.ADMINISTRATOR, roles, false)).isFalse();
        assertThat(Duty.mayCarry(Roles.LEADER, roles, false)).isFalse();
        assertThat(Duty.mayCarry("custom-1", Permission.of("identity.people.read", Roles.AUDITOR, Roles.LEADER), false))
                .isTrue();
    }
}
