package org.example.visitors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.example.visitors.store.VisitStore;
import org.example.visitors.visit.Texts;
import org.example.visitors.visit.Visit;
import org.example.visitors.visit.VisitDetails;
import org.example.visitors.visit.VisitFilter;
import org.example.visitors.visit.VisitView;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.time.WorkCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people do with the register: write visitors in and out, correct an entry, look who is inside. */
@Component(service = Visitors.class)
public class Visitors {
    private static final String VISIT = "Visit";

    private final Transactions transactions;
    private final VisitStore visits;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Visitors(
            @Reference(target = "(osgi.unit.name=visitors)") Transactions transactions,
            @Reference VisitStore visits,
            @Reference Directory directory,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.visits = visits;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How the day goes.
     *
     * @param came visitors of today
     * @param inside visitors who are inside now
     */
    public record Today(LocalDate day, long came, long inside) {}

    /** Visits the viewer may see, the latest first. */
    public Page<VisitView> page(Viewer viewer, VisitFilter filter, String cursor, int size) {
        VisitFilter seen = within(viewer, filter);
        long before = before(cursor);
        return transactions.read(() -> {
            Page<Visit> page = Page.of(
                    visits.list(seen, before, size + 1), size, last -> Cursor.encode(last.id()), visits.count(seen));
            Map<Long, String> names = officeNames(page.items());
            return page.map(visit -> VisitView.of(visit, names));
        });
    }

    public VisitView visit(Viewer viewer, long id) {
        return transactions.read(() -> view(find(viewer, id)));
    }

    public Today today(Viewer viewer) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        Set<Long> offices = offices(viewer);
        return transactions.read(() -> new Today(
                day, visits.count(VisitFilter.on(day, offices)), visits.count(VisitFilter.insideSince(day, offices))));
    }

    /** Somebody comes in now. */
    public VisitView register(Viewer viewer, VisitDetails details) {
        check(details);
        return transactions.write(() -> {
            Visit visit = new Visit(details, clock.instant(), viewer.name());
            visits.add(visit);
            return traced(viewer, "register", visit, Map.of());
        });
    }

    public VisitView correct(Viewer viewer, long id, ExpectedVersion expected, VisitDetails details) {
        check(details);
        return transactions.write(() -> {
            Visit visit = forChange(viewer, id, expected);
            Map<String, Object> before = fields(visit);
            visit.correct(details);
            return traced(viewer, "correct", visit, before);
        });
    }

    /** The visitor goes now. */
    public VisitView leave(Viewer viewer, long id, ExpectedVersion expected) {
        return transactions.write(() -> {
            Visit visit = forChange(viewer, id, expected);
            Map<String, Object> before = fields(visit);
            visit.leave(clock.instant());
            return traced(viewer, "leave", visit, before);
        });
    }

    private Visit forChange(Viewer viewer, long id, ExpectedVersion expected) {
        Visit visit = find(viewer, id);
        expected.check(visit.version(), () -> fields(visit));
        return visit;
    }

    private Visit find(Viewer viewer, long id) {
        Set<Long> offices = offices(viewer);
        return visits.find(id)
                .filter(visit ->
                        offices == null || offices.contains(visit.details().officeId()))
                .orElseThrow(() -> new NotFound(VISIT, id));
    }

    private VisitView traced(Viewer viewer, String verb, Visit visit, Map<String, Object> before) {
        visits.flush();
        audit.record(
                viewer,
                new AuditEvent(
                        "visitors", "visitors." + verb, VISIT, Long.toString(visit.id()), before, fields(visit)));
        return view(visit);
    }

    private void check(VisitDetails details) {
        details.check();
        if (directory.office(details.officeId()).filter(Office::active).isEmpty()) {
            throw new InvalidInput("officeId", Texts.text("invalid.no-such-office"));
        }
    }

    private VisitView view(Visit visit) {
        return VisitView.of(visit, officeNames(List.of(visit)));
    }

    private Map<Long, String> officeNames(List<Visit> shown) {
        return directory.officeNames(shown.stream()
                .map(visit -> visit.details().officeId())
                .distinct()
                .toList());
    }

    /** Offices whose visitors the viewer sees; null for all. */
    static Set<Long> offices(Viewer viewer) {
        return viewer.scope() == DataScope.ALL ? null : viewer.officeIds();
    }

    private static VisitFilter within(Viewer viewer, VisitFilter wanted) {
        Set<Long> seen = offices(viewer);
        Set<Long> offices = seen == null || wanted.offices() == null
                ? (seen == null ? wanted.offices() : seen)
                : wanted.offices().stream().filter(seen::contains).collect(java.util.stream.Collectors.toSet());
        return new VisitFilter(wanted.words(), offices, wanted.inside(), wanted.from(), wanted.to());
    }

    private static long before(String cursor) {
        Cursor start = Cursor.decode(cursor, 1);
        try {
            return start == null ? Long.MAX_VALUE : Long.parseLong(start.key(0));
        } catch (NumberFormatException e) {
            throw new InvalidInput("cursor", Texts.text("invalid.cursor"));
        }
    }

    private static Map<String, Object> fields(Visit visit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        VisitDetails details = visit.details();
        fields.put("visitor", details.visitor());
        fields.put("organisation", details.organisation());
        fields.put("host", details.host());
        fields.put("officeId", details.officeId());
        fields.put("purpose", details.purpose());
        fields.put("badge", details.badge());
        fields.put("leftAt", visit.leftAt() == null ? null : visit.leftAt().toString());
        return fields;
    }
}
