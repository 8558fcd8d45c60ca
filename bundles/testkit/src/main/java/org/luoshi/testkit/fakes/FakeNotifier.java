package org.luoshi.testkit.fakes;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.api.work.Notifier;

/** Keeps who was told what, for the test to read. */
public final class FakeNotifier implements Notifier {
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** Who was told what. */
    public record Told(Notice notice, Set<Long> personIds) {
        /** The title in Chinese. */
        public String title() {
            return notice.title().in(Locale.SIMPLIFIED_CHINESE);
        }
    }

    @Override
    public void tell(Notice notice, Collection<Long> personIds) {
        told.add(new Told(notice, Set.copyOf(personIds)));
    }

    /** Everything told, oldest first. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    /** What one person was told, oldest first. */
    public List<Notice> toldTo(long personId) {
        return told.stream()
                .filter(one -> one.personIds().contains(personId))
                .map(Told::notice)
                .toList();
    }
}
