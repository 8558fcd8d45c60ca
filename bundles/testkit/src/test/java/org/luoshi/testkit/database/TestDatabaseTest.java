package org.luoshi.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.samples.letters.LetterPermissions;
import org.luoshi.samples.letters.letter.Letter;
import org.luoshi.samples.letters.store.LetterStore;

class TestDatabaseTest {
    @OnEveryDatabase
    void opensAModuleAsProductionDoes(TestDatabase database) {
        Transactions transactions = database.open(LetterPermissions.class);
        LetterStore store = new LetterStore(transactions);
        transactions.run(() -> store.add(new Letter("申请", LocalDate.of(2026, 7, 17))));

        List<Letter> letters = transactions.read(store::all);

        assertThat(letters).extracting(Letter::subject).containsExactly("申请");
        assertThat(letters).extracting(Letter::due).containsExactly(LocalDate.of(2026, 7, 17));
        assertThat(database.database().alive()).isTrue();
    }

    @OnEveryDatabase
    void countsTheStatementsOfAList(TestDatabase database) {
        Transactions transactions = database.open(LetterPermissions.class);
        LetterStore store = new LetterStore(transactions);
        transactions.run(() -> {
            for (int i = 0; i < 5; i++) {
                Letter letter = new Letter("letter " + i, null);
                letter.remark("seen");
                store.add(letter);
            }
        });

        long plain = database.statements(transactions, () -> transactions.read(store::all));
        long withRemarks = database.statements(
                transactions,
                () -> transactions.read(
                        () -> store.all().stream().map(Letter::remarks).toList()));

        assertThat(plain).isEqualTo(1);
        assertThat(withRemarks)
                .as("one more for each letter, which a store must not do")
                .isEqualTo(6);
    }
}
