package org.luoshi.platform.identity.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.LocalizedText;

/** A role (角色): the permissions and the data scope that people in it have. */
@Entity
@Table(name = "role")
public class Role {
    @Id
    @Column(name = "role_key")
    private String key;

    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private DataScope scope;

    @Column(name = "built_in")
    private boolean builtIn;

    @Column(name = "sort_order")
    private int sortOrder;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role_key"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    @Version
    private long version;

    protected Role() {}

    /**
     * A role that an office adds.
     *
     * @param details already checked
     */
    public Role(String key, int sortOrder, RoleDetails details) {
        this.key = key;
        this.sortOrder = sortOrder;
        this.name = details.name();
        this.description = details.description();
        this.scope = details.scope();
        this.permissions.addAll(details.permissions());
    }

    /**
     * @param details already checked
     * @param present tells which permissions can be changed now; those of absent modules stay as they are
     */
    public void change(RoleDetails details, Predicate<String> present) {
        Duty.of(key)
                .filter(duty -> !details.permissions().containsAll(duty.needs()))
                .ifPresent(duty -> {
                    throw Texts.broken("administrator-needs", name());
                });
        if (!builtIn) {
            name = details.name();
            description = details.description();
        }
        scope = details.scope();
        Set<String> wanted = new HashSet<>(details.permissions());
        permissions.stream().filter(present.negate()).forEach(wanted::add);
        if (!wanted.equals(permissions)) {
            permissions.clear();
            permissions.addAll(wanted);
        }
    }

    /** A permission that appears for the first time and that the role carries by default. */
    public void grant(String permission) {
        permissions.add(permission);
    }

    /** @throws org.luoshi.platform.api.error.RuleViolation for the roles of the product, and while people have it */
    public void checkRemovable(long people) {
        if (builtIn) {
            throw Texts.broken("role-built-in");
        }
        if (people > 0) {
            throw Texts.broken("role-in-use", people);
        }
    }

    public String key() {
        return key;
    }

    public LocalizedText name() {
        return builtIn ? Texts.text("role." + key) : LocalizedText.verbatim(name);
    }

    public LocalizedText description() {
        return builtIn
                ? Texts.text("role." + key + ".description")
                : LocalizedText.verbatim(Objects.requireNonNullElse(description, ""));
    }

    public DataScope scope() {
        return scope;
    }

    public boolean builtIn() {
        return builtIn;
    }

    public int sortOrder() {
        return sortOrder;
    }

    public Set<String> permissions() {
        return Set.copyOf(permissions);
    }

    public long version() {
        return version;
    }

    public RoleDetails details() {
        return new RoleDetails(
                Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(description, ""), scope, permissions);
    }
}
