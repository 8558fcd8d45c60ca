package org.luoshi.platform.kernel.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.work.Light;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.platform.api.work.TodoSource;
import org.luoshi.platform.kernel.KernelPermissions;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the security side has to do about incidents: decide, and tell the authority in time. */
@Component
public final class IncidentTodos implements TodoSource {
    private final Transactions transactions;
    private final IncidentTable table;
    private final Clock clock;
    private final Messages messages = Messages.of(IncidentTodos.class);

    @Activate
    public IncidentTodos(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.table = new IncidentTable(new Sql(transaction::connection));
        this.clock = clock;
    }

    @Override
    public String module() {
        return "platform";
    }

    @Override
    public List<Todo> todos(Viewer viewer, int limit) {
        if (!viewer.may(KernelPermissions.INCIDENTS)) {
            return List.of();
        }
        return transactions.read(
                () -> table.open().stream().limit(limit).map(this::todo).toList());
    }

    private Todo todo(Incident incident) {
        IncidentClock time = incident.clock();
        LocalDate due = LocalDate.ofInstant(time.dueAt(), clock.getZone());
        return new Todo(
                "incident-" + incident.id(),
                messages.text("incident.todo", incident.label().number()),
                messages.text(time.runs() ? "incident.notice.reported.detail" : "incident.todo.decide"),
                time.runs() ? due : null,
                time.overdue(clock.instant()) ? Light.RED : Light.AMBER,
                IncidentNews.PAGE + incident.id());
    }
}
