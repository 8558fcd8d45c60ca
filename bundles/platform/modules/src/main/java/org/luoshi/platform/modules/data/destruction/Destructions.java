package org.luoshi.platform.modules.data.destruction;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.modules.ModulesPermissions;
import org.luoshi.platform.modules.OfficeModules;
import org.luoshi.platform.modules.data.FunctionData;
import org.luoshi.platform.modules.data.Functions;
import org.luoshi.platform.modules.data.archive.Measured;
import org.luoshi.platform.modules.data.destruction.Destruction.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys what a function keeps (数据销毁): one person asks, another confirms. The certificate and the decision are written
 * in one transaction before anything goes; from then on it is only finished, after a power cut at the next start.
 */
@Component(service = Destructions.class, immediate = true, configurationPid = "org.luoshi.platform.modules")
public final class Destructions {
    private static final Logger LOG = LoggerFactory.getLogger(Destructions.class);
    private static final int LONGEST_REASON = 1000;

    private final OfficeModules modules;
    private final FunctionData data;
    private final DestructionStore store;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;
    private final Duration patience;
    private final Messages messages = Messages.of(Destructions.class);

    /** The lines of the configuration file. */
    public @interface Settings {
        /** Days after which a wish that nobody decided about is void. */
        int destruction_days() default 7;
    }

    /** Finishes what was cut off, beside the start. */
    @Activate
    public Destructions(
            Settings settings,
            @Reference OfficeModules modules,
            @Reference FunctionData data,
            @Reference DestructionStore store,
            @Reference Directory directory,
            @Reference Audit audit,
            @Reference Clock clock) {
        this(Duration.ofDays(settings.destruction_days()), modules, data, store, directory, audit, clock);
        Thread thread = new Thread(this::finishAtStart, "luoshi-destructions");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param patience after which a wish that nobody decided about is void */
    public Destructions(
            Duration patience,
            OfficeModules modules,
            FunctionData data,
            DestructionStore store,
            Directory directory,
            Audit audit,
            Clock clock) {
        this.patience = patience;
        this.modules = modules;
        this.data = data;
        this.store = store;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    private void finishAtStart() {
        try {
            finish();
        } catch (IOException | RuntimeException e) {
            LOG.error("a destruction that was cut off could not be finished", e);
        }
    }

    /** Finishes destructions that were cut off. */
    void finish() throws IOException {
        if (!store.unfinished().isEmpty()) {
            modules.undisturbed(true, () -> {
                for (long id : store.unfinished()) {
                    destroy(id);
                }
                return true;
            });
        }
    }

    /** The wish that waits for a second person; empty when none does. */
    public Optional<Destruction> open(String function) {
        return store.newest(function).filter(one -> one.isOpen(patience, clock.instant()));
    }

    /** When a wish is void. */
    public Instant until(Destruction wish) {
        return wish.askedAt().plus(patience);
    }

    /** Asks for destruction. */
    public Destruction ask(String function, String reason, Viewer who) throws IOException {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", messages.text("destruction.reason", LONGEST_REASON));
        }
        data.holding(function);
        checkAtRest(function);
        if (open(function).isPresent()) {
            throw refused("modules.destruction-open", "destruction.open");
        }
        checkSomebodyElse(who);
        return store.write(() -> {
            store.newest(function).filter(one -> one.state() == State.ASKED).ifPresent(Destruction::expire);
            Destruction wish = new Destruction(function, reason.strip(), who, clock.instant());
            store.add(wish);
            record(who, "modules.destruction-asked", wish);
            return wish;
        });
    }

    private void checkAtRest(String function) throws IOException {
        if (data.functions().state(function) == Functions.State.RUNNING) {
            throw refused("modules.running", "destruction.running");
        }
    }

    /** With a single administrator, as in simple mode, there is no second person. */
    private void checkSomebodyElse(Viewer who) {
        boolean alone = directory.peopleWith(ModulesPermissions.MANAGE).stream()
                .allMatch(person -> person.id() == who.personId());
        if (alone) {
            throw refused("modules.no-second-person", "destruction.alone");
        }
    }

    /** Takes a wish back; only who asked may. */
    public void withdraw(String function, Viewer who) {
        store.write(() -> {
            Destruction wish = required(function);
            if (wish.askedBy() != who.personId()) {
                throw refused("modules.destruction-of-another", "destruction.not-yours");
            }
            wish.decide(State.WITHDRAWN, who, "", clock.instant());
            record(who, "modules.destruction-withdrawn", wish);
            return wish;
        });
    }

    /** Says no, as a second person. */
    public void refuse(String function, String remark, Viewer who) {
        String words = remark == null ? "" : remark.strip();
        if (words.length() > LONGEST_REASON) {
            throw new InvalidInput("remark", messages.text("destruction.reason", LONGEST_REASON));
        }
        store.write(() -> {
            Destruction wish = required(function);
            checkSecond(wish, who);
            wish.decide(State.REFUSED, who, words, clock.instant());
            record(who, "modules.destruction-refused", wish);
            return wish;
        });
    }

    /**
     * Says yes, as a second person: everything the function keeps is gone afterwards.
     *
     * @return identifier of the certificate
     */
    public long confirm(String function, Viewer who) throws IOException {
        return modules.undisturbed(false, () -> {
            Destruction wish = required(function);
            checkSecond(wish, who);
            checkAtRest(function);
            CertificateContent content = new Inventory(data).of(wish, who, clock.instant());
            long certificate = decide(wish.id(), content, who);
            destroy(wish.id());
            return certificate;
        });
    }

    private long decide(long wishId, CertificateContent content, Viewer who) {
        String text = content.json();
        String sha256 = Measured.sha256(text);
        return store.write(() -> {
            Destruction wish = store.get(wishId);
            if (wish.state() != State.ASKED) {
                throw refused("modules.no-destruction", "destruction.none");
            }
            wish.decide(State.CONFIRMED, who, "", content.confirmedAt());
            DestructionCertificate certificate = new DestructionCertificate(wish, text, sha256, content.confirmedAt());
            store.add(certificate);
            record(who, "modules.destruction-confirmed", wish);
            return certificate.id();
        });
    }

    /** May run again after it was cut off anywhere. */
    private void destroy(long id) throws IOException {
        String function = store.write(() -> store.get(id).function());
        if (data.functions().state(function) == Functions.State.RUNNING) {
            LOG.error("function {} runs, so the destruction of its data waits for the next start", function);
            return;
        }
        data.tables().drop(function);
        data.attachments(function).drop();
        store.write(() -> {
            Destruction wish = store.get(id);
            store.certificateOf(wish).finish(clock.instant());
            wish.finish();
            return wish;
        });
        LOG.info("the data of function {} are destroyed", function);
    }

    private Destruction required(String function) {
        return open(function).orElseThrow(() -> refused("modules.no-destruction", "destruction.none"));
    }

    private void checkSecond(Destruction wish, Viewer who) {
        if (wish.askedBy() == who.personId()) {
            checkSomebodyElse(who);
            throw refused("modules.same-person", "destruction.same-person");
        }
    }

    private void record(Viewer who, String action, Destruction wish) {
        audit.record(who, new AuditEvent("modules", action, "OfficeModule", wish.function(), Map.of(), wish.facts()));
    }

    private RuleViolation refused(String code, String key) {
        return new RuleViolation(code, messages.text(key));
    }
}
