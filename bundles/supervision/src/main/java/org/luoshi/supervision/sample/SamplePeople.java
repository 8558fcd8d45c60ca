package org.luoshi.supervision.sample;

import java.util.Comparator;
import java.util.NoSuchElementException;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.people.Person;

/** Finds the people of the sample department by name. */
record SamplePeople(Directory directory) {
    /** @throws NoSuchElementException when the organisation has no such office */
    long office(String name) {
        return directory.offices().stream()
                .filter(office -> office.name().equals(name))
                .map(Office::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("office " + name));
    }

    /** The supervisor who hands things out. */
    SamplePerson supervisor() {
        return in(office("督查办"), "陈察");
    }

    /** The other supervisor, who approves and verifies. */
    SamplePerson approver() {
        return in(office("督查办"), "杜斌");
    }

    /** Whoever speaks for an office; a supervisor stands in where it has nobody. */
    SamplePerson of(long officeId) {
        return directory.peopleOf(officeId).stream()
                .min(Comparator.comparing((Person person) -> !person.post().equals("处长"))
                        .thenComparing(Person::id))
                .map(SamplePerson::of)
                .orElseGet(() ->
                        new SamplePerson(supervisor().personId(), supervisor().name(), officeId));
    }

    private SamplePerson in(long officeId, String name) {
        return directory.peopleOf(officeId).stream()
                .filter(person -> person.name().equals(name))
                .map(SamplePerson::of)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("person " + name));
    }
}
