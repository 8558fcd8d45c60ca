package org.luoshi.itests;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.luoshi.itests.Client.Answer;

/** People of the department who do what they do all day, one thing right after the other, until they are told to stop. */
final class MixedWork {
    private static final byte[] FILE = "会议纪要：请按时办理。".getBytes(StandardCharsets.UTF_8);
    private static final int ROUND = 10;

    private final Department department;
    private final Crew people = new Crew();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();
    private final ReadWriteLock desks = new ReentrantReadWriteLock(true);

    private MixedWork(Department department) {
        this.department = department;
    }

    /** Starts two people of each kind. */
    static MixedWork start(Department department) {
        MixedWork work = new MixedWork(department);
        for (int i = 0; i < 2; i++) {
            work.person("leader", "zhou", MixedWork::reads);
            work.person("supervisor", "duban", work::supervises);
            work.person("office", "linlan", MixedWork::reads);
        }
        return work;
    }

    /** One round of somebody's work. */
    private interface Round {
        void once(Desk desk, int number);
    }

    /** Where somebody works: every answer is counted, and whatever is no success is kept. */
    private final class Desk {
        private final Client client;

        Desk(Client client) {
            this.client = client;
        }

        Answer get(String path) {
            return counted(path, client.get(path));
        }

        Answer post(String path, Object body) {
            return counted(path, client.post(path, body));
        }

        Answer attach(String path) {
            Map<String, String> name = Map.of("Content-Disposition", "attachment; filename=\"minutes.txt\"");
            return counted(path, client.sendBytes("POST", path, FILE, "text/plain", name));
        }

        private Answer counted(String path, Answer answer) {
            answered.incrementAndGet();
            if (answer.status() >= 400) {
                errors.add(answer.status() + " " + path + " " + answer.body());
            }
            return answer;
        }
    }

    private void person(String name, String username, Round work) {
        Desk desk = new Desk(department.as(username));
        people.add(name, number -> {
            desks.readLock().lock();
            try {
                work.once(desk, number);
            } catch (UncheckedIOException e) {
                errors.add(e.toString());
            } finally {
                desks.readLock().unlock();
            }
            return true;
        });
    }

    /** Looks at the home page, at lists and at the figures. */
    private static void reads(Desk desk, int number) {
        desk.get("/api/todos");
        desk.get("/api/supervision/items?open=true&sort=due&size=20");
        desk.get("/api/supervision/items?q=" + (number % 2 == 0 ? "duban" : "%E4%BA%8B%E9%A1%B9"));
        desk.get("/api/supervision/summary");
    }

    /** Registers an item, reads it and attaches a file to some. */
    private void supervises(Desk desk, int number) {
        Answer added = desk.post("/api/supervision/items", department.item("日常督办事项"));
        if (added.status() == 201) {
            String item = "/api/supervision/items/" + added.body().get("id").asLong();
            desk.get(item);
            if (number % ROUND == 0) {
                desk.attach(item + "/attachments");
                desk.get(item + "/attachments");
            }
        }
        desk.get("/api/supervision/items?size=20");
    }

    /** Everybody finishes the round and waits while somebody looks. */
    <T> T whileAllRest(Callable<T> look) throws Exception {
        desks.writeLock().lock();
        try {
            return look.call();
        } finally {
            desks.writeLock().unlock();
        }
    }

    long answered() {
        return answered.get();
    }

    /** Answers that were no success, and connections that broke. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    void stop() throws InterruptedException {
        people.stop();
    }
}
