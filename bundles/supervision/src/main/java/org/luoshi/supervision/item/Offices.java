package org.luoshi.supervision.item;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The offices that take part in an item (承办处室). */
@Embeddable
public class Offices {
    @ElementCollection
    @CollectionTable(name = "item_office", joinColumns = @JoinColumn(name = "item_id"))
    private Set<Participation> participations = new HashSet<>();

    protected Offices() {}

    static Offices none() {
        return new Offices();
    }

    /** Lead and assisting offices. */
    public Set<Long> all() {
        return participations.stream().map(Participation::officeId).collect(Collectors.toSet());
    }

    /** Assisting offices (协办处室). */
    public Set<Long> assisting() {
        return participations.stream()
                .filter(office -> !office.lead())
                .map(Participation::officeId)
                .collect(Collectors.toSet());
    }

    /** Lets every row follow the item. */
    void settle(long lead, Set<Long> assisting, Keys keys, Instant at) {
        Set<Participation> next = assisting.stream()
                .filter(office -> office != lead)
                .map(office -> new Participation(office, false, keys.open(), keys.dueKey(), at))
                .collect(Collectors.toSet());
        next.add(new Participation(lead, true, keys.open(), keys.dueKey(), at));
        participations.retainAll(next);
        participations.addAll(next);
    }
}
