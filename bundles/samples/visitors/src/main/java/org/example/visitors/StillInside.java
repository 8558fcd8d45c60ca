package org.example.visitors;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.example.visitors.store.VisitStore;
import org.example.visitors.visit.Texts;
import org.example.visitors.visit.Visit;
import org.example.visitors.visit.VisitFilter;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.platform.api.work.Light;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.platform.api.work.TodoSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Visitors who are still inside when the working day is over: their host office looks for them, or writes them out. */
@Component
public class StillInside implements TodoSource {
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 30);

    private final Transactions transactions;
    private final VisitStore visits;
    private final Clock clock;

    @Activate
    public StillInside(
            @Reference(target = "(osgi.unit.name=visitors)") Transactions transactions,
            @Reference VisitStore visits,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "visitors";
    }

    @Override
    public List<Todo> todos(Viewer viewer, int limit) {
        if (!viewer.may(VisitorsPermissions.REGISTER) || viewer.officeIds().isEmpty()) {
            return List.of();
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), WorkCalendar.ZONE);
        VisitFilter late = VisitFilter.insideSince(lastDayThatEnded(now), viewer.officeIds());
        return transactions.read(() -> visits.earliest(late, limit).stream()
                .map(visit -> todo(visit, now))
                .toList());
    }

    private static LocalDate lastDayThatEnded(LocalDateTime now) {
        return now.toLocalTime().isAfter(END_OF_DAY)
                ? now.toLocalDate()
                : now.toLocalDate().minusDays(1);
    }

    private static Todo todo(Visit visit, LocalDateTime now) {
        boolean overnight = visit.day().isBefore(now.toLocalDate());
        return new Todo(
                "visit-" + visit.id(),
                LocalizedText.verbatim(visit.details().visitor()),
                Texts.text("todo.still-inside", visit.details().host()),
                visit.day(),
                overnight ? Light.RED : Light.AMBER,
                "/m/visitors/visits/" + visit.id());
    }
}
