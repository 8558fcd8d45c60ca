package org.luoshi.platform.modules.deploy;

import java.lang.reflect.Array;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Threads, and what hangs on threads, that keep a class loader in memory. */
final class ThreadHolders {
    private static final List<String> LOCALS = List.of("threadLocals", "inheritableThreadLocals");

    private final Suspect suspect;

    ThreadHolders(Suspect suspect) {
        this.suspect = suspect;
    }

    List<String> find() {
        List<String> holders = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            byThread(thread).ifPresent(holders::add);
            for (String locals : LOCALS) {
                Suspect.field(Thread.class, locals, thread).ifPresent(map -> byLocals(thread, map, holders));
            }
        }
        return holders;
    }

    private Optional<String> byThread(Thread thread) {
        String name = "thread \"" + thread.getName() + "\"";
        Optional<Object> work = Suspect.field(Thread.class, "target", thread);
        if (suspect.owns(thread)) {
            return Optional.of(name + " of class " + thread.getClass().getName());
        }
        if (work.isPresent() && suspect.owns(work.get())) {
            return Optional.of(name + " that runs " + work.get().getClass().getName());
        }
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (suspect.owns(frame)) {
                return Optional.of(name + " in " + frame.getClassName() + "." + frame.getMethodName());
            }
        }
        return byTimer(thread, name).or(() -> byOrigin(thread, name));
    }

    private Optional<String> byOrigin(Thread thread, String name) {
        if (thread.getContextClassLoader() == suspect.loader()) {
            return Optional.of("context class loader of " + name);
        }
        return Suspect.field(Thread.class, "inheritedAccessControlContext", thread)
                .flatMap(context -> Suspect.field(context.getClass(), "context", context))
                .filter(domains -> Stream.of((ProtectionDomain[]) domains)
                        .anyMatch(domain -> domain.getClassLoader() == suspect.loader()))
                .map(domains -> name + ", which it started");
    }

    private Optional<String> byTimer(Thread thread, String name) {
        if (!thread.getClass().getName().equals("java.util.TimerThread")) {
            return Optional.empty();
        }
        return Suspect.field(thread.getClass(), "queue", thread)
                .flatMap(queue -> Suspect.field(queue.getClass(), "queue", queue))
                .flatMap(tasks -> Stream.of((Object[]) tasks)
                        .filter(suspect::owns)
                        .map(task -> "timer " + name + " with task "
                                + task.getClass().getName())
                        .findFirst());
    }

    private void byLocals(Thread thread, Object map, List<String> holders) {
        Object table = Suspect.field(map.getClass(), "table", map).orElseGet(() -> new Object[0]);
        for (int i = 0; i < Array.getLength(table); i++) {
            Object entry = Array.get(table, i);
            if (entry != null) {
                Suspect.field(entry.getClass(), "value", entry)
                        .filter(value -> suspect.owns(value) || value == suspect.loader())
                        .ifPresent(value -> holders.add("ThreadLocal of thread \"" + thread.getName()
                                + "\" with a value of class " + value.getClass().getName()));
            }
        }
    }
}
