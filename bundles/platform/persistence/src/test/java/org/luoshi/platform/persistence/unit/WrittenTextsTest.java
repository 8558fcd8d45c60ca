package org.luoshi.platform.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.Units;
import org.luoshi.platform.persistence.words.Entry;
import org.luoshi.platform.persistence.words.Entry.Author;

class WrittenTextsTest {
    private static final String MARK = "marked";

    private final List<String> seen = new ArrayList<>();

    @EachDatabase
    void showsTheGuardEveryTextOfANewEntity(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            Transactions words = open(units);
            words.run(() -> words.entityManager().persist(full(1)));

            assertThat(seen)
                    .containsExactlyInAnyOrder(
                            "title=A title",
                            "author.name=Wang",
                            "author.office=Office",
                            "keywords=one\ntwo",
                            "tags=t1");
        }
    }

    @EachDatabase
    void showsOnlyWhatChangesOfAKnownEntity(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            Transactions words = open(units);
            words.run(() -> words.entityManager().persist(full(1)));
            seen.clear();

            words.run(() -> find(words).rename("Another title"));
            words.run(() -> find(words).writtenBy(new Author("Wang", "Other office")));
            words.run(() -> find(words).about(List.of("three")));
            words.run(() -> find(words).tag("t2"));
            words.run(() -> find(words).rename("Another title"));

            assertThat(seen)
                    .containsExactlyInAnyOrder(
                            "title=Another title",
                            "author.office=Other office",
                            "keywords=three",
                            "tags=t1",
                            "tags=t2");
        }
    }

    @EachDatabase
    void whatTheGuardRefusesFailsTheTransactionUnchanged(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            Transactions words = open(units);
            words.run(() -> words.entityManager().persist(full(1)));

            List<Runnable> attempts = List.of(
                    () -> words.entityManager().persist(new Entry(2, MARK, null)),
                    () -> words.entityManager().persist(new Entry(3, "x", new Author(MARK, null))),
                    () -> find(words).rename(MARK),
                    () -> find(words).about(List.of("fine", MARK)),
                    () -> find(words).tag(MARK));
            for (Runnable attempt : attempts) {
                assertThatThrownBy(() -> words.run(attempt)).isInstanceOf(ClassifiedContentRefused.class);
            }

            assertThat(words.<Long>read(() -> words.entityManager()
                            .createQuery("select count(e) from Entry e where e.title = 'A title'", Long.class)
                            .getSingleResult()))
                    .isEqualTo(1);
        }
    }

    @EachDatabase
    void refusesAlsoWhenAQueryFlushesInTheMiddleOfTheWork(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            Transactions words = open(units);
            assertThatThrownBy(() -> words.run(() -> {
                        words.entityManager().persist(new Entry(1, MARK, null));
                        words.entityManager()
                                .createQuery("select e from Entry e", Entry.class)
                                .getResultList();
                    }))
                    .isInstanceOf(ClassifiedContentRefused.class);
        }
    }

    private Transactions open(Units units) {
        return units.open(
                "words",
                List.of(Entry.class.getName(), Author.class.getName(), Entry.Words.class.getName()),
                this::look,
                "/words/V1__words.sql");
    }

    private void look(String attribute, String text) {
        seen.add(attribute + "=" + text);
        if (text.contains(MARK)) {
            throw new ClassifiedContentRefused("test", attribute);
        }
    }

    private static Entry full(long id) {
        Entry entry = new Entry(id, "A title", new Author("Wang", "Office"));
        entry.about(List.of("one", "two"));
        entry.tag("t1");
        return entry;
    }

    private static Entry find(Transactions words) {
        return words.entityManager().find(Entry.class, 1L);
    }
}
