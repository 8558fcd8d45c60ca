package org.luoshi.platform.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.Units;

class SeveralModulesTest {
    private static final RuleViolation REFUSED = new RuleViolation("test.refused", LocalizedText.verbatim("no"));

    @EachDatabase
    void rollsBackWhatOthersWroteOnTheSameTransaction(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            units.notes().run(() -> {
                units.persist("kept");
                units.insertDraft("kept");
            });
            assertThatThrownBy(() -> units.notes().run(() -> {
                        units.persist("lost");
                        units.insertDraft("lost");
                        throw REFUSED;
                    }))
                    .isSameAs(REFUSED);

            assertThat(units.titles()).containsExactly("kept");
            assertThat(units.draftTitles()).containsExactly("kept");
        }
    }

    @EachDatabase
    void refusesToWriteWhileReading(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            long id = units.notes().write(() -> units.persist("one"));

            assertThatThrownBy(() -> units.notes().read(() -> units.notes().write(() -> 1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("write inside read");
            assertThatThrownBy(() -> units.notes().read(() -> units.notes()
                            .entityManager()
                            .createNativeQuery("update note set title = 'two'")
                            .executeUpdate()))
                    .isInstanceOf(PersistenceException.class);
            assertThatThrownBy(() -> units.notes().read(() -> units.insertDraft("x")))
                    .isInstanceOf(IllegalStateException.class)
                    .cause()
                    .hasFieldOrPropertyWithValue("SQLState", "25006");
            units.notes().read(() -> {
                units.rename(id, "forgotten");
                return null;
            });

            assertThat(units.titles()).containsExactly("one");
            assertThat(units.draftTitles()).isEmpty();
        }
    }

    @EachDatabase
    void refusesPlainStatementsThatWriteWhileReading(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            assertThatThrownBy(() -> units.drafts().read(() -> execute(units, " DELETE from drafts.counter")))
                    .isInstanceOf(IllegalStateException.class)
                    .cause()
                    .hasFieldOrPropertyWithValue("SQLState", "25006");
            assertThat(units.drafts().<Boolean>read(() -> execute(units, "select name from drafts.counter")))
                    .isTrue();
        }
    }

    @EachDatabase
    void readsAnotherModuleOnTheSameConnection(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            units.notes().run(() -> {
                units.insertDraft("seen");
                assertThat(units.drafts().<List<String>>read(() -> units.select("select title from note")))
                        .as("unqualified names mean the schema of the module that reads")
                        .containsExactly("seen");
                units.persist("one");
                assertThat(units.select("select title from note")).isEmpty();
                units.notes().entityManager().flush();
                assertThat(units.select("select title from note")).containsExactly("one");
                assertThatThrownBy(() -> units.drafts().read(() -> units.insertDraft("refused")))
                        .isInstanceOf(IllegalStateException.class);
            });

            assertThat(units.draftTitles()).containsExactly("seen");
        }
    }

    @EachDatabase
    void writesAnotherModuleInATransactionOfItsOwn(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            assertThatThrownBy(() -> units.notes().run(() -> {
                        units.persist("lost");
                        units.drafts().run(() -> units.insertDraft("kept"));
                        throw REFUSED;
                    }))
                    .isSameAs(REFUSED);

            assertThat(units.titles()).isEmpty();
            assertThat(units.draftTitles()).containsExactly("kept");
        }
    }

    @EachDatabase
    void findsTheRightSchemaAgainAfterAFailureInAnotherModule(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            assertThatThrownBy(
                            () -> units.notes().run(() -> units.drafts().read(() -> units.select("select nonsense"))))
                    .isInstanceOf(RuntimeException.class);
            for (int i = 0; i < 8; i++) {
                assertThat(units.titles()).isEmpty();
                assertThat(units.drafts().<List<String>>read(() -> units.select("select title from note")))
                        .isEmpty();
            }
        }
    }

    @EachDatabase
    void knowsWhenNoTransactionRuns(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            assertThat(units.current().active()).isFalse();
            assertThatThrownBy(units.current()::connection).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(units.notes()::entityManager).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> units.notes().afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> units.drafts().read(units.drafts()::entityManager))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no entities");
            assertThat(units.notes().<Boolean>read(units.current()::active)).isTrue();
        }
    }

    private static boolean execute(Units units, String sql) {
        try (Statement statement = units.current().connection().createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
