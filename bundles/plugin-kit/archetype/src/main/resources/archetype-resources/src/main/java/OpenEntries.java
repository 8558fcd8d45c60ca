package ${package};

import ${package}.entry.Entry;
import ${package}.entry.Texts;
import ${package}.store.EntryStore;
import java.util.List;
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

/** Open entries with a due date are to-dos of everybody who may write. */
@Component
public class OpenEntries implements TodoSource {
    private final Transactions transactions;
    private final EntryStore store;
    private final WorkCalendar calendar;

    @Activate
    public OpenEntries(
            @Reference(target = "(osgi.unit.name=${id})") Transactions transactions,
            @Reference EntryStore store,
            @Reference WorkCalendar calendar) {
        this.transactions = transactions;
        this.store = store;
        this.calendar = calendar;
    }

    @Override
    public String module() {
        return "${id}";
    }

    @Override
    public List<Todo> todos(Viewer viewer, int limit) {
        if (!viewer.may(Rights.WRITE)) {
            return List.of();
        }
        return transactions.read(() -> store.due(limit).stream().map(this::todo).toList());
    }

    private Todo todo(Entry entry) {
        boolean late = entry.due().isBefore(calendar.today());
        return new Todo(
                "entry-" + entry.id(),
                LocalizedText.verbatim(entry.title()),
                Texts.text("todo.open"),
                entry.due(),
                late ? Light.RED : Light.GREEN,
                "/m/${id}/entries");
    }
}
