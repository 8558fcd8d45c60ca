package org.luoshi.platform.kernel.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.api.record.RecordName;
import org.luoshi.platform.api.record.RecordNames;
import org.luoshi.platform.kernel.audit.AuditReader.Entry;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the audit trail holds, in the words of the modules that wrote it; their keys when a module is gone. */
@Component(service = AuditWords.class)
public final class AuditWords {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWords.class);
    private static final String PERSON = "@person";

    private final List<PermissionSource> modules = new CopyOnWriteArrayList<>();
    private final List<RecordNames> records = new CopyOnWriteArrayList<>();
    private final AtomicReference<Directory> directory = new AtomicReference<>();

    /** Modules come and go; each knows the titles of its own actions. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindModule(PermissionSource module) {
        modules.add(module);
    }

    void unbindModule(PermissionSource module) {
        modules.remove(module);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRecords(RecordNames names) {
        records.add(names);
    }

    void unbindRecords(RecordNames names) {
        records.remove(names);
    }

    /** Without it people are numbers. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDirectory(Directory service) {
        directory.set(service);
    }

    void unbindDirectory(Directory service) {
        directory.compareAndSet(service, null);
    }

    String module(Entry entry, Locale locale) {
        return source(entry)
                .map(module -> module.title().in(locale))
                .orElse(entry.record().module());
    }

    String action(Entry entry, Locale locale) {
        String action = entry.record().action();
        return word(entry, "audit." + action, locale)
                .or(() -> ofEveryModule("audit.any." + action.substring(action.lastIndexOf('.') + 1), locale))
                .orElse(action);
    }

    /** What the person declared about the content; null when nothing. A wording of a later version is its number. */
    String declaration(Entry entry, Locale locale) {
        String wording = entry.record().declaration();
        if (wording == null) {
            return null;
        }
        return ofEveryModule("audit.declaration." + wording, locale).orElse(wording);
    }

    /** Kind of record; null when the action was on none. */
    String kind(Entry entry, Locale locale) {
        return word(entry, "record." + entry.record().recordType(), locale)
                .orElse(entry.record().recordType());
    }

    /**
     * Titles of the fields that changed, and of constants among their values under {@code field=VALUE}. Which constants a
     * field holds stands in the messages under {@code audit.constants.<recordType>.<field>}: the beginning of their keys,
     * or {@code @person} for identifiers of people.
     */
    Map<String, String> titles(Entry entry, Locale locale) {
        Map<String, String> titles = new LinkedHashMap<>();
        Set<String> fields = new HashSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        for (String field : fields) {
            word(entry, "audit.field." + field, locale)
                    .or(() -> constant("permission", field, locale))
                    .or(() -> ofEveryModule("audit.any.field." + field, locale))
                    .ifPresent(title -> titles.put(field, title));
            word(entry, "audit.constants." + entry.record().recordType() + "." + field, locale)
                    .ifPresent(constants -> values(entry, field).forEach(value -> constant(constants, value, locale)
                            .ifPresent(title -> titles.put(field + "=" + value, title))));
        }
        return titles;
    }

    /** What a field held before and after, one by one. */
    private static Stream<Object> values(Entry entry, String field) {
        return Stream.of(entry.before(), entry.after())
                .map(side -> side.get(field))
                .flatMap(value -> value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value));
    }

    /** A title of any module: a role holds permissions of all of them. */
    private Optional<String> constant(String constants, Object value, Locale locale) {
        if (constants.equals(PERSON)) {
            return person(value);
        }
        String key = constants + "." + value;
        return modules.stream()
                .map(PermissionSource::messages)
                .filter(messages -> messages.has(key))
                .map(messages -> messages.text(key).in(locale))
                .findFirst();
    }

    private Optional<String> person(Object id) {
        Directory known = directory.get();
        return known != null && id instanceof Number number
                ? known.person(number.longValue()).map(Person::name)
                : Optional.empty();
    }

    /** Whose records only the auditor reads. */
    Set<Long> administrators() {
        Directory known = directory.get();
        if (known == null) {
            throw new Unavailable(Messages.of(AuditWords.class).text("audit.no-directory"), null);
        }
        return known.administrators();
    }

    /** What the records of these entries are called now, by {@link #key}. */
    Map<String, RecordName> names(List<Entry> entries) {
        Map<String, RecordName> found = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.record().recordId() != null)
                .collect(Collectors.groupingBy(
                        AuditWords::kindKey,
                        LinkedHashMap::new,
                        Collectors.mapping(entry -> entry.record().recordId(), Collectors.toUnmodifiableSet())))
                .forEach((kind, ids) -> ask(kind, ids, found));
        return found;
    }

    static String key(Entry entry) {
        return kindKey(entry) + "/" + entry.record().recordId();
    }

    private static String kindKey(Entry entry) {
        return entry.record().module() + "/" + entry.record().recordType();
    }

    /** A module that cannot say it costs its names, not the page. */
    private void ask(String kind, Set<String> ids, Map<String, RecordName> found) {
        int slash = kind.indexOf('/');
        for (RecordNames one : records) {
            if (!one.module().equals(kind.substring(0, slash))) {
                continue;
            }
            try {
                one.names(kind.substring(slash + 1), ids).forEach((id, name) -> found.put(kind + "/" + id, name));
            } catch (RuntimeException e) {
                LOG.warn("module {} cannot name its records", one.module(), e);
            }
        }
    }

    private Optional<String> word(Entry entry, String key, Locale locale) {
        return source(entry)
                .map(PermissionSource::messages)
                .filter(messages -> messages.has(key))
                .map(messages -> messages.text(key).in(locale));
    }

    /** What the platform itself writes on the records of every module has its words here. */
    private static Optional<String> ofEveryModule(String key, Locale locale) {
        return Optional.of(Messages.of(AuditWords.class))
                .filter(messages -> messages.has(key))
                .map(messages -> messages.text(key).in(locale));
    }

    private Optional<PermissionSource> source(Entry entry) {
        return modules.stream()
                .filter(module -> module.module().equals(entry.record().module()))
                .findFirst();
    }
}
