package org.luoshi.platform.persistence.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** An entity to test with. */
@Entity
public class Note {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "note_seq")
    @SequenceGenerator(name = "note_seq", sequenceName = "note_seq", allocationSize = 20)
    private long id;

    private String title;
    private LocalDate due;
    private Instant notedAt;

    @Version
    private long version;

    protected Note() {}

    public Note(String title, LocalDate due, Instant notedAt) {
        this.title = title;
        this.due = due;
        this.notedAt = notedAt;
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public LocalDate due() {
        return due;
    }

    public Instant notedAt() {
        return notedAt;
    }

    public void rename(String newTitle) {
        this.title = newTitle;
    }
}
