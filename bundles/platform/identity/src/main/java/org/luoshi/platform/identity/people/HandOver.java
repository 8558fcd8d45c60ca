package org.luoshi.platform.identity.people;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.api.work.OpenWork;
import org.luoshi.platform.api.work.OpenWork.Share;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.signin.Viewers;
import org.luoshi.platform.identity.store.AccountStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the open work of somebody who leaves to a successor (离岗交接), in every function that is here. */
@Component(service = HandOver.class)
public final class HandOver {
    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    private final List<OpenWork> sources = new CopyOnWriteArrayList<>();
    private final Changes changes;
    private final Directory directory;
    private final AccountStore accounts;
    private final Viewers viewers;

    @Activate
    public HandOver(
            @Reference Changes changes,
            @Reference Directory directory,
            @Reference AccountStore accounts,
            @Reference Viewers viewers) {
        this.changes = changes;
        this.directory = directory;
        this.accounts = accounts;
        this.viewers = viewers;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSource(OpenWork source) {
        sources.add(source);
    }

    void unbindSource(OpenWork source) {
        sources.remove(source);
    }

    /**
     * What a person has open in one function.
     *
     * @param module identifier of the function
     * @param shares empty when it is not available
     * @param available whether the function could tell
     */
    public record Open(String module, List<Share> shares, boolean available) {}

    /**
     * What became of the hand-over in one function.
     *
     * @param module identifier of the function
     * @param records how many were handed over
     * @param done false when nothing was handed over there, for a reason that the log tells
     */
    public record Outcome(String module, int records, boolean done) {}

    /** What names the person in each function; functions where nothing does are left out. */
    public List<Open> openWork(Viewer who, long id) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        person(id);
        return inOrder().stream()
                .map(source -> ask(source, id))
                .filter(open -> !open.available() || !open.shares().isEmpty())
                .toList();
    }

    /**
     * Hands everything over, function by function: each does all of it or nothing.
     *
     * @throws InvalidInput when the successor is no active person, or the same one
     * @throws org.luoshi.platform.api.error.RuleViolation when the successor could not open or carry on some of it
     */
    public List<Outcome> handOver(Viewer who, long id, Long to) {
        who.require(IdentityPermissions.PEOPLE_MANAGE);
        person(id);
        boolean fits = to != null
                && to != id
                && directory.person(to).filter(Person::active).isPresent();
        if (!fits) {
            throw new InvalidInput("to", Texts.text("person.successor"));
        }
        Map<OpenWork, OptionalLong> closed = closed(id, to);
        List<Outcome> outcomes = closed.entrySet().stream()
                .map(asked -> asked.getValue().isPresent()
                        ? hand(asked.getKey(), who, id, to)
                        : new Outcome(asked.getKey().module(), 0, false))
                .toList();
        changes.write(() -> {
            int records = outcomes.stream().mapToInt(Outcome::records).sum();
            Map<String, Object> after = Map.of("successor", to, "handedOver", records);
            changes.trace(who, "hand-over", Trace.of("Person", id, Map.of(), after));
            return records;
        });
        return outcomes;
    }

    /** What would be closed to the successor in each function, in order; empty where a function cannot tell. */
    private Map<OpenWork, OptionalLong> closed(long from, long to) {
        Account account = changes.read(() -> accounts.find(to).orElseThrow());
        Viewer successor = viewers.of(account);
        Map<OpenWork, OptionalLong> closed = new LinkedHashMap<>();
        inOrder().forEach(source -> closed.put(source, closedTo(source, from, successor)));
        long records =
                closed.values().stream().mapToLong(count -> count.orElse(0)).sum();
        if (records > 0) {
            throw Texts.broken("successor-shut-out", account.name(), records);
        }
        return closed;
    }

    private OptionalLong closedTo(OpenWork source, long from, Viewer successor) {
        try {
            return OptionalLong.of(source.closedTo(from, successor));
        } catch (RuntimeException e) {
            LOG.error("module {} cannot tell what is closed to a successor", source.module(), e);
            return OptionalLong.empty();
        }
    }

    private Open ask(OpenWork source, long id) {
        try {
            return new Open(source.module(), source.of(id), true);
        } catch (RuntimeException e) {
            LOG.warn("open work of module {} is unavailable", source.module(), e);
            return new Open(source.module(), List.of(), false);
        }
    }

    private Outcome hand(OpenWork source, Viewer who, long from, long to) {
        try {
            return new Outcome(source.module(), source.handOver(who, from, to), true);
        } catch (RuntimeException e) {
            LOG.error("module {} handed nothing over", source.module(), e);
            return new Outcome(source.module(), 0, false);
        }
    }

    private List<OpenWork> inOrder() {
        return sources.stream().sorted(Comparator.comparing(OpenWork::module)).toList();
    }

    private void person(long id) {
        directory.person(id).orElseThrow(() -> new NotFound("person", id));
    }
}
