package org.luoshi.platform.kernel.safeguards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.api.safeguard.SafeguardSource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the clauses of level 3 against what the bundles say of themselves now (等保自查). */
@Component(service = LevelThree.class)
public final class LevelThree {
    private static final Logger LOG = LoggerFactory.getLogger(LevelThree.class);

    private final List<SafeguardSource> sources = new CopyOnWriteArrayList<>();
    private final List<Clause> clauses = clauses();
    private final Messages messages = Messages.of(LevelThree.class);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindSource(SafeguardSource source) {
        sources.add(source);
    }

    void unbindSource(SafeguardSource source) {
        sources.remove(source);
    }

    /** How a clause stands. */
    public enum State {
        /** Everything that serves it holds (符合). */
        FULFILLED,
        /** Something that serves it does not hold or is not there (需要处理). */
        ATTENTION,
        /** Not the platform's to fulfil (由运维负责). */
        OPERATOR
    }

    /** A clause as it stands, with what was found. */
    record Assessed(Clause clause, State state, List<Safeguard> findings) {}

    /** Every clause, in the order of the standard. */
    List<Assessed> assess() {
        Map<String, Safeguard> known = gather();
        return clauses.stream().map(clause -> assessed(clause, known)).toList();
    }

    private Assessed assessed(Clause clause, Map<String, Safeguard> known) {
        List<Safeguard> findings = clause.safeguards().stream()
                .map(key -> known.getOrDefault(key, absent(key)))
                .toList();
        if (clause.by() == Clause.By.OPERATOR) {
            return new Assessed(clause, State.OPERATOR, findings);
        }
        if (findings.isEmpty()) {
            Safeguard none = new Safeguard("", false, messages.text("safeguard.none"));
            return new Assessed(clause, State.ATTENTION, List.of(none));
        }
        boolean holds = findings.stream().allMatch(Safeguard::holds);
        return new Assessed(clause, holds ? State.FULFILLED : State.ATTENTION, findings);
    }

    /** What nobody tells of is not there. */
    private Safeguard absent(String key) {
        return new Safeguard(key, false, messages.text("safeguard.absent", key));
    }

    private Map<String, Safeguard> gather() {
        Map<String, Safeguard> known = new HashMap<>();
        for (SafeguardSource source : sources) {
            try {
                source.safeguards().forEach(one -> known.merge(one.key(), one, LevelThree::worse));
            } catch (RuntimeException e) {
                LOG.warn("{} cannot tell how its safeguards stand", source.getClass(), e);
            }
        }
        return known;
    }

    private static Safeguard worse(Safeguard one, Safeguard other) {
        return one.holds() ? other : one;
    }

    static List<Clause> clauses() {
        try (InputStream in = LevelThree.class.getResourceAsStream("clauses.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Clause::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
