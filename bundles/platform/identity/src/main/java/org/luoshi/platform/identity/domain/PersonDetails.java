package org.luoshi.platform.identity.domain;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people enter about a person.
 *
 * @param officeId null when the person belongs to none
 * @param phone in the clear or, where it did not change, masked as it was shown
 * @param roles keys of roles; without any nobody can sign in
 */
public record PersonDetails(
        String username, String name, Long officeId, String post, String phone, String email, Set<String> roles) {
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._-]{2,60}");
    private static final Pattern PHONE = Pattern.compile("|[0-9+()* -]{3,40}");
    private static final Pattern EMAIL = Pattern.compile("|[^@\\s]+@[^@\\s]+");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_EMAIL = 120;

    public PersonDetails {
        roles = roles == null
                ? Set.of()
                : roles.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The details as they are kept.
     *
     * @throws org.luoshi.platform.api.error.InvalidInput naming every field that is wrong
     */
    public PersonDetails checked() {
        InputErrors errors = new InputErrors();
        String login = errors.required("username", username, LONGEST_NAME);
        errors.check(login.isEmpty() || USERNAME.matcher(login).matches(), "username", "person.username-form");
        String called = errors.required("name", name, LONGEST_NAME);
        String held = errors.optional("post", post, LONGEST_NAME);
        String number = errors.optional("phone", phone, LONGEST_NAME);
        errors.check(PHONE.matcher(number).matches(), "phone", "person.phone-form");
        String mail = errors.optional("email", email, LONGEST_EMAIL);
        errors.check(EMAIL.matcher(mail).matches(), "email", "person.email-form");
        errors.check(Duty.keepsApart(roles), "roles", "person.administrator-alone");
        errors.refuse();
        return new PersonDetails(login, called, officeId, held, number, mail, roles);
    }

    @Override
    public String toString() {
        return "PersonDetails " + username;
    }

    /** The form in which usernames are compared: neither case nor width of letters matters. */
    public static String usernameKey(String username) {
        return Normalizer.normalize(username.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Fields for the audit trail and for showing what somebody else changed. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("username", username);
        fields.put("name", name);
        fields.put("officeId", officeId);
        fields.put("post", post);
        fields.put("phone", phone);
        fields.put("email", email);
        fields.put("roles", new TreeSet<>(roles).stream().toList());
        return fields;
    }
}
