package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.task.RolePhrase.Role;
import org.luoshi.supervision.intake.task.RolePhrase.Strength;
import org.luoshi.supervision.intake.task.SentenceReading.Parts;

/** Chooses who leads, assists and follows among all that a sentence names; where it is unclear nobody is chosen. */
final class PartsChooser {
    private final List<RolePhrase> roles;
    private final boolean each;

    /**
     * Starts from all role phrases of a sentence.
     *
     * @param leadsElsewhere whether it says of somebody who is no office that he leads
     * @param each whether each office that must act has a deadline of its own, so that each answers for its part
     */
    PartsChooser(List<RolePhrase> roles, boolean leadsElsewhere, boolean each) {
        this.each = each;
        this.roles = roles.stream()
                .filter(role -> !leadsElsewhere || !role.leads() || role.strength() == Strength.NAMED)
                .toList();
    }

    Parts choose(boolean limited, boolean extension) {
        List<OfficeMention> lead = lead(limited, extension);
        List<OfficeMention> assist = of(Role.ASSIST, null);
        assist.removeIf(office -> isIn(office, lead));
        return new Parts(lead, assist, of(Role.FOLLOW, null));
    }

    /** The subject, where nothing says its part and nobody else has one. */
    List<OfficeMention> subjects() {
        boolean alone =
                roles.stream().noneMatch(role -> role.leads() && role.strength().compareTo(Strength.IMPLIED) <= 0);
        return alone ? onlyOne(Strength.SUBJECT) : List.of();
    }

    /** Whether the lead is named by a plain word. */
    boolean isPlain() {
        return roles.stream().anyMatch(role -> role.leads() && role.isPlain());
    }

    private List<OfficeMention> lead(boolean limited, boolean extension) {
        for (Strength strength : List.of(Strength.NAMED, Strength.RESPONSIBLE)) {
            List<OfficeMention> named = of(Role.LEAD, strength);
            if (!named.isEmpty()) {
                return named;
            }
        }
        List<OfficeMention> all = of(Role.LEAD, Strength.IMPLIED);
        List<OfficeMention> implied = each ? all : onlyOne(Strength.IMPLIED);
        if (!all.isEmpty()) {
            return limited && othersAct(implied) ? List.of() : implied;
        }
        if (extension) {
            List<OfficeMention> proposed = onlyOne(Strength.PROPOSED);
            return proposed.isEmpty() ? onlyOne(Strength.IN_PASSING) : proposed;
        }
        if (!limited) {
            return List.of();
        }
        List<OfficeMention> passing = onlyOne(Strength.IN_PASSING);
        return passing.isEmpty() ? subjects() : passing;
    }

    /** Another office has its own share of what is due: who answers for all of it is not said. */
    private boolean othersAct(List<OfficeMention> implied) {
        return of(Role.LEAD, Strength.SUBJECT).stream().anyMatch(office -> !isIn(office, implied));
    }

    /** The offices, unless two phrases name different ones. */
    private List<OfficeMention> onlyOne(Strength strength) {
        List<RolePhrase> phrases = roles.stream()
                .filter(role -> role.leads() && role.strength() == strength)
                .toList();
        List<OfficeMention> all = of(Role.LEAD, strength);
        return !phrases.isEmpty()
                        && all.size() == phrases.get(0).offices().offices().size()
                ? all
                : List.of();
    }

    private List<OfficeMention> of(Role role, Strength strength) {
        Map<String, OfficeMention> byName = new LinkedHashMap<>();
        roles.stream()
                .filter(phrase -> phrase.role() == role && (strength == null || phrase.strength() == strength))
                .flatMap(phrase -> phrase.offices().offices().stream())
                .forEach(office -> byName.putIfAbsent(office.name(), office));
        return new ArrayList<>(byName.values());
    }

    private static boolean isIn(OfficeMention office, List<OfficeMention> offices) {
        return offices.stream().anyMatch(other -> other.name().equals(office.name()));
    }
}
