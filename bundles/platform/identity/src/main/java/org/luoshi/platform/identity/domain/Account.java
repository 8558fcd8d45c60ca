package org.luoshi.platform.identity.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.api.privacy.IdentifierKind;

/** A person with the account to sign in (人员). People who leave are deactivated, never deleted: records name them. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account")
    @SequenceGenerator(name = "account", sequenceName = "account_seq", allocationSize = 20)
    private long id;

    private String username;

    @Column(name = "username_key")
    private String usernameKey;

    private String name;

    @Column(name = "office_id")
    private Long officeId;

    private String post;

    /** Sealed, for it is a personal identifier ({@link IdentityColumns#PHONE}). */
    private String phone = "";

    private String email;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_key")
    private Set<String> roles = new HashSet<>();

    private boolean active = true;

    @Enumerated(EnumType.STRING)
    @Column(name = "sign_in_by")
    private SignInBy signInBy = SignInBy.LOCAL;

    @Column(name = "created_by", updatable = false)
    private Long createdBy;

    /** Language tag; written past the version, for it is the person's own affair. */
    @Column(updatable = false)
    private String locale = Locale.SIMPLIFIED_CHINESE.toLanguageTag();

    /** Written past the version: signing in must not disturb whoever edits the person. */
    @Column(name = "last_sign_in_at", insertable = false, updatable = false)
    private Instant lastSignInAt;

    @Version
    private long version;

    protected Account() {}

    /**
     * One without a telephone: that is sealed for the identifier which the account gets when it is stored.
     *
     * @param details already checked
     * @param createdBy identifier of the person who adds it; null when the platform does
     */
    public Account(PersonDetails details, Long createdBy) {
        this.createdBy = createdBy;
        change(details);
    }

    /**
     * Everything but the telephone.
     *
     * @param details already checked
     */
    public final void change(PersonDetails details) {
        username = details.username();
        usernameKey = PersonDetails.usernameKey(username);
        name = details.name();
        officeId = details.officeId();
        post = details.post();
        email = details.email();
        grant(details.roles());
    }

    /** Another telephone. */
    public void changePhone(String sealed) {
        phone = sealed;
    }

    /** The telephone, sealed; empty when there is none. */
    public String phone() {
        return phone;
    }

    /** Gives the person these roles and no others. */
    public final void grant(Set<String> granted) {
        if (!roles.equals(granted)) {
            roles.clear();
            roles.addAll(granted);
        }
    }

    /** Whether this person added the account; another one must say what it may do. */
    public boolean isCreatedBy(long personId) {
        return createdBy != null && createdBy == personId;
    }

    public void activate() {
        active = true;
    }

    public void deactivate() {
        active = false;
    }

    public void signInBy(SignInBy chosen) {
        signInBy = chosen;
    }

    public SignInBy signInBy() {
        return signInBy;
    }

    /** Whether Luoshi keeps the password, and not a server elsewhere. */
    public boolean passwordIsHere() {
        return signInBy == SignInBy.LOCAL;
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

    public Long officeId() {
        return officeId;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    /** Null when the person never signed in. */
    public Instant lastSignInAt() {
        return lastSignInAt;
    }

    public String name() {
        return name;
    }

    public String username() {
        return username;
    }

    /** The details; of the telephone, whether there is one. */
    public PersonDetails details() {
        String hidden = phone.isEmpty() ? "" : IdentifierKind.HIDDEN;
        return new PersonDetails(username, name, officeId, post, hidden, email, roles);
    }

    /** Fields for the audit trail. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = details().fields();
        fields.put("active", active);
        fields.put("signInBy", signInBy.name());
        return fields;
    }

    /** The person as other modules see them. */
    public Person toPerson() {
        return new Person(id, name, officeId == null ? 0 : officeId, post, active);
    }
}
