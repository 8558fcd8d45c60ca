package org.luoshi.platform.modules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.modules.Situation.Drift;
import org.luoshi.platform.modules.Situation.Kind;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.store.Installed;
import org.luoshi.platform.modules.store.Installed.Origin;
import org.luoshi.platform.modules.store.Journal;
import org.luoshi.platform.modules.store.Journal.Action;
import org.luoshi.platform.modules.supply.Offer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the functions in line with the distribution and the office's profile (值守): brings at the first start what the
 * profile names, replaces functions of the distribution after its upgrade, follows changes of the profile, and tells
 * where operators went other ways since. What an operator did in the console is not turned back: the profile is followed
 * when it changes, not all the time.
 */
final class Upkeep {
    /** Following the profile (启用清单) or a new distribution, as the audit log shows it. */
    private static final Nobody PROFILE =
            Nobody.named("profile.cfg", Locale.SIMPLIFIED_CHINESE, ModulesPermissions.READ, ModulesPermissions.MANAGE);

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final OfficeModules modules;
    private final Installation place;
    private final Messages messages = Messages.of(Upkeep.class);

    /** What was tried and did not succeed, by function: not tried again with the same file. */
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();

    Upkeep(OfficeModules modules) {
        this.modules = modules;
        this.place = modules.place();
    }

    /** A file that was tried, and why it does not run. */
    private record Failure(String sha256, LocalizedText reason) {}

    /**
     * Brings the framework in line with the disk; at the first start, with the profile.
     *
     * @return false when it has to be done again, because the database does not answer yet
     */
    boolean atStart() {
        try {
            Optional<List<String>> wanted = place.profile().functions();
            if (!place.safeMode()
                    && wanted.isPresent()
                    && place.store().followedProfile().isEmpty()) {
                adopt(wanted.get());
                place.store().followed(wanted.get());
            }
            modules.recover().ifPresent(Upkeep::undone);
        } catch (Unavailable e) {
            LOG.debug("the functions wait for the database", e);
            return false;
        } catch (PluginRefused | ChangeFailed | IOException e) {
            LOG.error("the functions could not be brought in line with what is installed", e);
        }
        return true;
    }

    private static void undone(Journal work) {
        LOG.warn("function {}: {} by {} was cut off and is undone", work.function(), work.action(), work.by());
    }

    private void adopt(List<String> wanted) throws IOException {
        Map<String, Offer> offers = modules.offers();
        for (String function : wanted) {
            Offer offer = offers.get(function);
            if (offer == null || place.store().find(function).isPresent()) {
                continue;
            }
            try {
                modules.adopt(offer);
            } catch (PluginRefused e) {
                failed(function, offer, e.explanation());
            }
        }
    }

    /**
     * Brings what the profile names newly, stops what it names no longer, and replaces what has a better version in the
     * distribution or, when the profile names it, in the watched folder.
     *
     * @param records where changes are recorded
     */
    void look(ChangeRecords records) {
        if (place.safeMode()) {
            return;
        }
        try {
            List<String> wanted = place.profile().functions().orElse(List.of());
            List<String> followed = place.store().followedProfile().orElse(List.of());
            boolean settled = true;
            for (Map.Entry<String, Action> step : steps(wanted, followed).entrySet()) {
                settled &= tryOut(step.getKey(), step.getValue(), records);
            }
            if (settled && !wanted.equals(followed)) {
                place.store().followed(wanted);
            }
        } catch (IOException e) {
            LOG.warn("the profile or the folders of functions cannot be read", e);
        }
    }

    private Map<String, Action> steps(List<String> wanted, List<String> followed) throws IOException {
        Map<String, Installed> installed = byFunction();
        Map<String, Action> steps = new HashMap<>();
        modules.offers().forEach((function, offer) -> {
            Installed before = installed.get(function);
            boolean named = wanted.contains(function);
            if (before == null && named && (offer.origin() == Origin.FOLDER || !followed.contains(function))) {
                steps.put(function, Action.INSTALL);
            } else if (before != null && before.enabled() && follows(before, offer, named)) {
                steps.put(function, Action.UPDATE);
            }
        });
        Set<String> since = new HashSet<>(wanted);
        since.removeAll(followed);
        installed.values().stream()
                .filter(one -> !one.enabled() && since.contains(one.id()))
                .forEach(one -> steps.put(one.id(), Action.ENABLE));
        installed.values().stream()
                .filter(one -> one.enabled() && followed.contains(one.id()) && !wanted.contains(one.id()))
                .forEach(one -> steps.put(one.id(), Action.DISABLE));
        return steps;
    }

    /** The distribution's functions follow its upgrades by themselves; a dropped file only where the profile says so. */
    private static boolean follows(Installed before, Offer offer, boolean named) {
        return offer.origin() == Origin.CATALOGUE
                ? before.origin() == Origin.CATALOGUE
                : named && offer.manifest().number().compareTo(before.number()) > 0;
    }

    /** @return false when it should be tried again: somebody else was at work, or the database is away */
    private boolean tryOut(String function, Action action, ChangeRecords records) throws IOException {
        Offer offer = modules.offers().get(function);
        if (action.brings() && offer != null && isKnownToFail(function, offer)) {
            return true;
        }
        try {
            FlightPlan plan = modules.plan(action, function);
            LOG.info("function {}: {} by the profile or the distribution", function, plan.action());
            records.around(plan, PROFILE, () -> modules.carryOut(action, function, PROFILE.name()));
            failures.remove(function);
        } catch (PluginRefused e) {
            failed(function, offer, e.explanation());
        } catch (ChangeFailed e) {
            failed(function, offer, e.explanation());
        } catch (RuleViolation | Unavailable e) {
            LOG.info("function {}: {} waits: {}", function, action, e.getMessage());
            return false;
        }
        return true;
    }

    private boolean isKnownToFail(String function, Offer offer) {
        Failure failure = failures.get(function);
        return failure != null && failure.sha256().equals(offer.sha256());
    }

    private void failed(String function, Offer offer, LocalizedText reason) {
        LOG.error("function {}: {}", function, reason.in(PROFILE.locale()));
        failures.put(function, new Failure(offer == null ? "" : offer.sha256(), reason));
    }

    /** How things stand beside the profile. */
    Situation situation() throws IOException {
        Optional<List<String>> wanted = place.profile().functions();
        return new Situation(
                modules.signaturesAsked(),
                place.safeMode(),
                wanted.orElse(null),
                wanted.isPresent() ? drift(wanted.get()) : List.of(),
                place.offers().faults());
    }

    /** Changes when something lies ready that did not, or when things stand otherwise beside the profile. */
    String fingerprint() throws IOException {
        Situation now = situation();
        StringBuilder print = new StringBuilder();
        modules.offers().values().forEach(offer -> print.append(offer.sha256()).append(' '));
        now.drift().forEach(one -> print.append(one.function()).append(one.kind()));
        return print.append(now.profile()).append(now.faults().keySet()).toString();
    }

    private List<Drift> drift(List<String> wanted) throws IOException {
        Map<String, Installed> installed = byFunction();
        List<Drift> drift = new ArrayList<>();
        for (String function : wanted) {
            Installed one = installed.get(function);
            if (one == null || !one.enabled()) {
                drift.add(new Drift(function, Kind.MISSING, why(function, one)));
            } else if (failures.containsKey(function)) {
                drift.add(new Drift(function, Kind.OUTDATED, why(function, one)));
            }
        }
        installed.values().stream()
                .filter(one -> one.enabled() && !wanted.contains(one.id()))
                .forEach(one -> drift.add(new Drift(one.id(), Kind.EXTRA, messages.text("drift.extra"))));
        return drift;
    }

    private LocalizedText why(String function, Installed one) throws IOException {
        Failure failure = failures.get(function);
        if (failure != null) {
            return failure.reason();
        }
        if (one != null) {
            return messages.text("drift.stopped");
        }
        return messages.text(modules.offers().containsKey(function) ? "drift.removed" : "drift.unknown");
    }

    private Map<String, Installed> byFunction() throws IOException {
        return modules.installed().stream().collect(Collectors.toMap(Installed::id, Function.identity()));
    }
}
