package org.luoshi.platform.identity.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.record.RecordName;
import org.luoshi.platform.api.record.RecordNames;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.OrganisationUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people, offices and roles are called now. */
@Component
public final class DirectoryNames implements RecordNames {
    private static final String DIGITS = "\\d{1,18}";

    private final SnapshotCache cache;

    @Activate
    public DirectoryNames(@Reference SnapshotCache cache) {
        this.cache = cache;
    }

    @Override
    public String module() {
        return IdentityPermissions.MODULE;
    }

    @Override
    public Map<String, RecordName> names(String recordType, Set<String> recordIds) {
        Snapshot now = cache.current();
        Map<String, RecordName> names = new LinkedHashMap<>();
        for (String id : recordIds) {
            name(now, recordType, id).ifPresent(name -> names.put(id, name));
        }
        return names;
    }

    private static Optional<RecordName> name(Snapshot now, String recordType, String id) {
        return switch (recordType) {
            case "Person" ->
                number(id)
                        .map(now.people()::get)
                        .map(person -> named(LocalizedText.verbatim(person.name()), "/people"));
            case "OrganisationUnit" ->
                number(id)
                        .flatMap(now.units()::unit)
                        .map(OrganisationUnit::toOffice)
                        .map(office -> named(LocalizedText.verbatim(office.name()), "/offices"));
            case "Role" -> Optional.ofNullable(now.roles().get(id)).map(role -> named(role.name(), "/roles"));
            default -> Optional.empty();
        };
    }

    private static RecordName named(LocalizedText name, String link) {
        return new RecordName(name, link);
    }

    private static Optional<Long> number(String id) {
        return id.matches(DIGITS) ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }
}
