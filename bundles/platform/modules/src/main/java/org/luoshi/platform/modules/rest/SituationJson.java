package org.luoshi.platform.modules.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.platform.modules.Situation;

/** How what runs compares with the profile, in the reader's language; see {@link Situation}. */
public record SituationJson(
        boolean signaturesAsked,
        boolean safeMode,
        List<String> profile,
        List<DriftJson> drift,
        Map<String, String> faults) {
    /** One difference; see {@link Situation.Drift}. */
    public record DriftJson(String function, Situation.Kind kind, String reason) {}

    static SituationJson of(Situation situation, Locale locale) {
        Map<String, String> faults = new TreeMap<>();
        situation.faults().forEach((file, reason) -> faults.put(file, reason.in(locale)));
        return new SituationJson(
                situation.signaturesAsked(),
                situation.safeMode(),
                situation.profile(),
                situation.drift().stream()
                        .map(one -> new DriftJson(
                                one.function(), one.kind(), one.reason().in(locale)))
                        .toList(),
                faults);
    }
}
