package org.luoshi.samples.letters.letter;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A letter that came in. */
@Entity
public class Letter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_seq")
    @SequenceGenerator(name = "letter_seq", sequenceName = "letter_seq", allocationSize = 20)
    private long id;

    private String subject;
    private LocalDate due;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "letter_id", nullable = false)
    private List<Remark> remarks = new ArrayList<>();

    @Version
    private long version;

    protected Letter() {}

    public Letter(String subject, LocalDate due) {
        this.subject = subject;
        this.due = due;
    }

    public long id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public LocalDate due() {
        return due;
    }

    public void remark(String text) {
        remarks.add(new Remark(text));
    }

    public List<String> remarks() {
        return remarks.stream().map(Remark::text).toList();
    }
}
