package org.luoshi.supervision.sample;

import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.people.Person;

/** Somebody of the sample department in whose name steps are taken while the sample is loaded. */
record SamplePerson(long personId, String name, long officeId) implements Viewer {
    static SamplePerson of(Person person) {
        return new SamplePerson(person.id(), person.name(), person.officeId());
    }

    @Override
    public String officeName() {
        return "";
    }

    @Override
    public Set<Long> officeIds() {
        return Set.of(officeId);
    }

    @Override
    public Set<String> roles() {
        return Set.of();
    }

    @Override
    public Locale locale() {
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public DataScope scope() {
        return DataScope.ALL;
    }

    @Override
    public boolean may(String permission) {
        return permission.startsWith("supervision.");
    }

    @Override
    public String address() {
        return "";
    }

    @Override
    public String requestId() {
        return "";
    }
}
