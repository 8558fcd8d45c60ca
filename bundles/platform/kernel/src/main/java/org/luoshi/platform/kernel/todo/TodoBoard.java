package org.luoshi.platform.kernel.todo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.platform.api.work.TodoSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The to-dos of every module on one board (待办), the most urgent first. */
@Component(service = TodoBoard.class)
public final class TodoBoard {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Comparator<ModuleTodo> BY_DUE = Comparator.comparing(
                    (ModuleTodo item) -> item.todo().due(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(ModuleTodo::module)
            .thenComparing(item -> item.todo().id());

    private final List<GuardedSource> sources = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "luoshi-todos");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration patience;

    @Activate
    public TodoBoard() {
        this(PATIENCE);
    }

    TodoBoard(Duration patience) {
        this.patience = patience;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindSource(TodoSource source) {
        sources.add(new GuardedSource(source));
    }

    void unbindSource(TodoSource source) {
        sources.removeIf(guarded -> guarded.guards(source));
    }

    @Deactivate
    void close() {
        threads.shutdown();
    }

    /** A to-do and the module it comes from. */
    record ModuleTodo(String module, Todo todo) {}

    /** What is to be done, and which modules could not say. */
    record Board(List<ModuleTodo> items, List<String> unavailable) {}

    Board of(Viewer viewer, int limit) {
        Map<GuardedSource, CompletableFuture<List<Todo>>> readings = new LinkedHashMap<>();
        sources.forEach(source -> readings.put(source, source.read(viewer, limit, threads)));
        long until = System.nanoTime() + patience.toNanos();
        List<ModuleTodo> items = new ArrayList<>();
        List<String> unavailable = new ArrayList<>();
        readings.forEach((source, reading) -> {
            List<Todo> todos = source.result(reading, until);
            if (todos == null) {
                unavailable.add(source.module());
            } else {
                todos.forEach(todo -> items.add(new ModuleTodo(source.module(), todo)));
            }
        });
        return new Board(items.stream().sorted(BY_DUE).limit(limit).toList(), unavailable);
    }
}
