package org.luoshi.platform.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.people.Office.Kind;

/** An organisational unit (组织机构): the department, an office in it, or a subordinate bureau. */
@Entity
@Table(name = "organisation_unit")
public class OrganisationUnit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_unit")
    @SequenceGenerator(name = "organisation_unit", sequenceName = "organisation_unit_seq", allocationSize = 20)
    private long id;

    private String name;

    @Column(name = "active_name")
    private String activeName;

    @Column(name = "short_name")
    private String shortName;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Kind kind;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "sort_order")
    private int sortOrder;

    @Convert(converter = Lines.class)
    private List<String> aliases;

    private boolean active;
    private boolean staffed;
    private boolean removed;

    @Version
    private long version;

    protected OrganisationUnit() {}

    /** @param details already checked */
    public OrganisationUnit(UnitDetails details) {
        change(details);
    }

    /** @param details already checked */
    public final void change(UnitDetails details) {
        name = details.name();
        shortName = details.shortName();
        kind = details.kind();
        parentId = details.parentId();
        sortOrder = details.sortOrder();
        aliases = details.aliases();
        active = details.active();
        activeName = active ? name : null;
    }

    /** Somebody belongs to it from now on: records may bear its name, so that it can no longer be deleted. */
    public void staff() {
        if (!active) {
            throw Texts.broken("office-inactive", name);
        }
        staffed = true;
    }

    /**
     * Deletes a unit that was entered by mistake. Its name stays readable where a record already bears it.
     *
     * @throws org.luoshi.platform.api.error.RuleViolation when people ever belonged to it
     */
    public void remove() {
        if (staffed) {
            throw Texts.broken("office-used", name);
        }
        removed = true;
        active = false;
        activeName = null;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public boolean active() {
        return active;
    }

    /** Whether it was deleted. */
    public boolean removed() {
        return removed;
    }

    public Long parentId() {
        return parentId;
    }

    /** Name in daily use. */
    public String shortName() {
        return shortName;
    }

    public UnitDetails details() {
        return new UnitDetails(name, shortName, kind, parentId, sortOrder, aliases, active);
    }

    public Map<String, Object> fields() {
        return details().fields();
    }

    /** The unit as other modules see it. */
    public Office toOffice() {
        return new Office(id, name, shortName, kind, parentId, aliases, active);
    }
}
