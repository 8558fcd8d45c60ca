package org.example.visitors;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.example.visitors.store.VisitStore;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.RecordName;
import org.luoshi.platform.api.record.RecordNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What visits are called, for the audit page. */
@Component
public class VisitRecords implements RecordNames {
    private static final String DIGITS = "\\d{1,18}";

    private final Transactions transactions;
    private final VisitStore visits;

    @Activate
    public VisitRecords(
            @Reference(target = "(osgi.unit.name=visitors)") Transactions transactions, @Reference VisitStore visits) {
        this.transactions = transactions;
        this.visits = visits;
    }

    @Override
    public String module() {
        return "visitors";
    }

    @Override
    public Map<String, RecordName> names(String recordType, Set<String> recordIds) {
        Set<Long> ids = recordIds.stream()
                .filter(id -> id.matches(DIGITS))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return transactions.read(() -> visits.find(ids).stream()
                .collect(Collectors.toMap(
                        visit -> Long.toString(visit.id()),
                        visit -> new RecordName(
                                LocalizedText.verbatim(visit.details().visitor()),
                                "/m/visitors/visits/" + visit.id()))));
    }
}
