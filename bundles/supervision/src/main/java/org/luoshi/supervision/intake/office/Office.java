package org.luoshi.supervision.intake.office;

import java.util.List;

/** An office (处室) of the organisation: its name and what else people call it. */
public record Office(String name, List<String> otherNames) {
    public Office {
        otherNames = List.copyOf(otherNames);
    }

    public static Office named(String name, String... otherNames) {
        return new Office(name, List.of(otherNames));
    }
}
