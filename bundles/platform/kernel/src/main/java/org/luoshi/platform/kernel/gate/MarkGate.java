package org.luoshi.platform.kernel.gate;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.Documents;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.kernel.gate.file.FileReading;
import org.luoshi.platform.kernel.gate.file.FoundTexts;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses content by its marks (非密闸门, first part). Neither log nor database ever sees the content. */
@Component(service = NonSecretGate.class)
public final class MarkGate implements NonSecretGate {
    private static final Logger LOG = LoggerFactory.getLogger(MarkGate.class);

    private final Transactions transactions;
    private final CurrentTransaction current;
    private final Audit audit;
    private final AtomicReference<Documents> documents = new AtomicReference<>();
    private final MarkRules rules = new MarkRules();
    private final PassedFiles passed = new PassedFiles();
    private final Messages messages = Messages.of(MarkGate.class);

    @Activate
    public MarkGate(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction current,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.current = current;
        this.audit = audit;
    }

    /** Reading Word comes and goes with its bundle; everything else is checked without it. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDocuments(Documents service) {
        documents.set(service);
    }

    void unbindDocuments(Documents service) {
        documents.compareAndSet(service, null);
    }

    @Override
    public void checkText(Viewer who, String field, String text) {
        if (text != null && !text.isEmpty()) {
            Optional<MarkRule> hit = rules.inText(new NormalText(text));
            if (hit.isPresent()) {
                throw refusal(who, field, hit.get(), text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public void checkFile(Viewer who, String fileName, byte[] content) {
        String key = PassedFiles.key(fileName, content);
        if (!passed.contains(key)) {
            new FileReading(this::word, new Search(who, content)).read(fileName, content);
            passed.add(key);
        }
    }

    /** Looks at whatever the reading of one file brings to light. */
    private final class Search implements FoundTexts {
        private final Viewer who;
        private final byte[] content;

        Search(Viewer who, byte[] content) {
            this.who = who;
            this.content = content;
        }

        @Override
        public void name(String name) {
            refuseOnHit("fileName", rules.inName(new NormalText(name)));
        }

        @Override
        public void text(String text) {
            if (!text.isEmpty()) {
                refuseOnHit("file", rules.inText(new NormalText(text)));
            }
        }

        private void refuseOnHit(String field, Optional<MarkRule> hit) {
            if (hit.isPresent()) {
                throw refusal(who, field, hit.get(), content);
            }
        }
    }

    private String word(byte[] content) {
        Documents reader = documents.get();
        if (reader == null) {
            throw new Unavailable(messages.text("gate.word.unavailable"), null);
        }
        return reader.readWord(content);
    }

    private ClassifiedContentRefused refusal(Viewer who, String field, MarkRule hit, byte[] content) {
        keepTrace(who, hit.id(), Fingerprint.of(content));
        return new ClassifiedContentRefused(hit.id(), field);
    }

    private void keepTrace(Viewer who, String rule, Fingerprint fingerprint) {
        Map<String, Object> trace = Map.of("rule", rule, "salt", fingerprint.salt(), "hash", fingerprint.hash());
        AuditEvent event = new AuditEvent("platform", "platform.refuse", "NonSecretGate", rule, Map.of(), trace);
        try {
            // The transaction that wanted to write it rolls back; that it was refused stays on record.
            current.apart(() -> transactions.run(() -> audit.record(who, event)));
        } catch (RuntimeException e) {
            LOG.error("The refusal by rule {} could not be audited; the content is refused all the same", rule, e);
        }
    }
}
