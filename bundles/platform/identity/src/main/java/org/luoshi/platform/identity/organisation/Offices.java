package org.luoshi.platform.identity.organisation;

import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.OrganisationTree;
import org.luoshi.platform.identity.domain.OrganisationUnit;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.domain.UnitDetails;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.UnitStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offices (处室): add, change, move, deactivate, delete. */
@Component(service = Offices.class)
public final class Offices {
    private static final String RECORD = "OrganisationUnit";

    private final Changes changes;
    private final UnitStore units;
    private final AccountStore accounts;

    @Activate
    public Offices(@Reference Changes changes, @Reference UnitStore units, @Reference AccountStore accounts) {
        this.changes = changes;
        this.units = units;
        this.accounts = accounts;
    }

    /** Every office that was not deleted, parents before children. */
    public List<OrganisationUnit> list() {
        return changes.read(() -> units.tree().inOrder());
    }

    /** @throws NotFound when there is none, or no longer */
    public OrganisationUnit get(long id) {
        return changes.read(() -> find(units.tree(), id));
    }

    public OrganisationUnit add(Viewer who, UnitDetails entered) {
        who.require(IdentityPermissions.OFFICES_MANAGE);
        UnitDetails details = entered.checked();
        return changes.directory(() -> {
            units.tree().check(null, details);
            OrganisationUnit unit = new OrganisationUnit(details);
            units.add(unit);
            changes.trace(who, "office-add", Trace.of(RECORD, unit.id(), Map.of(), unit.fields()));
            return unit;
        });
    }

    public OrganisationUnit change(Viewer who, long id, ExpectedVersion expected, UnitDetails entered) {
        who.require(IdentityPermissions.OFFICES_MANAGE);
        UnitDetails details = entered.checked();
        return changes.directory(() -> {
            OrganisationTree tree = units.tree();
            OrganisationUnit unit = find(tree, id);
            expected.check(unit.version(), unit::fields);
            tree.check(id, details);
            if (!details.active()) {
                refuseWhilePeopleAreIn(unit);
            }
            Map<String, Object> before = unit.fields();
            unit.change(details);
            units.flush();
            changes.trace(who, "office-change", Trace.of(RECORD, id, before, unit.fields()));
            return unit;
        });
    }

    /** Deletes an office that nobody ever belonged to; others are deactivated instead. */
    public void remove(Viewer who, long id) {
        who.require(IdentityPermissions.OFFICES_MANAGE);
        changes.directory(() -> {
            OrganisationTree tree = units.tree();
            OrganisationUnit unit = find(tree, id);
            if (!tree.children(id).isEmpty()) {
                throw Texts.broken("office-has-offices", unit.details().name());
            }
            Map<String, Object> before = unit.fields();
            unit.remove();
            changes.trace(who, "office-remove", Trace.of(RECORD, id, before, Map.of()));
            return unit;
        });
    }

    private void refuseWhilePeopleAreIn(OrganisationUnit unit) {
        long people = accounts.activeIn(unit.id());
        if (people > 0) {
            throw Texts.broken("office-has-people", unit.details().name(), people);
        }
    }

    private static OrganisationUnit find(OrganisationTree tree, long id) {
        return tree.unit(id).filter(unit -> !unit.removed()).orElseThrow(() -> new NotFound("office", id));
    }
}
