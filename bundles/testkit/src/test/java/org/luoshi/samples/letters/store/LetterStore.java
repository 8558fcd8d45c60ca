package org.luoshi.samples.letters.store;

import java.util.List;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.samples.letters.letter.Letter;

/** Keeps letters. */
public final class LetterStore {
    private final Transactions transactions;

    public LetterStore(Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(Letter letter) {
        transactions.entityManager().persist(letter);
    }

    public List<Letter> all() {
        return transactions
                .entityManager()
                .createQuery("select l from Letter l order by l.id", Letter.class)
                .getResultList();
    }
}
