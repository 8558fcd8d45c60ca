package org.luoshi.samples.letters.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** What somebody wrote on a letter. */
@Entity
class Remark {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "remark_seq")
    @SequenceGenerator(name = "remark_seq", sequenceName = "remark_seq", allocationSize = 20)
    private long id;

    private String text;

    protected Remark() {}

    Remark(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
