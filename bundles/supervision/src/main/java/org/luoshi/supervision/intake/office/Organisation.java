package org.luoshi.supervision.intake.office;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.supervision.intake.text.Words;

/** The offices that are known by name. */
public final class Organisation {
    private static final int SHORTEST = 2;

    private final Map<String, String> nameBySpelling = new HashMap<>();
    private final Words spellings;

    private Organisation(Collection<Office> offices) {
        for (Office office : offices) {
            office.otherNames().stream()
                    .map(String::strip)
                    .filter(spelling -> spelling.length() >= SHORTEST)
                    .forEach(spelling -> nameBySpelling.putIfAbsent(spelling, office.name()));
        }
        offices.stream()
                .filter(office -> office.name().strip().length() >= SHORTEST)
                .forEach(office -> nameBySpelling.put(office.name().strip(), office.name()));
        spellings = Words.of(nameBySpelling.keySet());
    }

    public static Organisation of(Collection<Office> offices) {
        return new Organisation(offices);
    }

    public static Organisation ofNames(List<String> names) {
        return new Organisation(names.stream().map(Office::named).toList());
    }

    /** The known office whose longest spelling starts at {@code pos}. */
    Optional<OfficeMention> at(CharSequence text, int pos, int limit) {
        int length = spellings.at(text, pos, limit);
        return length == 0
                ? Optional.empty()
                : Optional.of(new OfficeMention(
                        pos,
                        pos + length,
                        nameBySpelling.get(text.subSequence(pos, pos + length).toString()),
                        OfficeMention.Kind.KNOWN));
    }
}
