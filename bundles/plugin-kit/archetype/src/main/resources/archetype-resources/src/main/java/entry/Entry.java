package ${package}.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;

/** One entry of the register; it is open until somebody has done it. */
@Entity
@Table(name = "entry")
public class Entry {
    private static final int LONGEST = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry_seq")
    @SequenceGenerator(name = "entry_seq", sequenceName = "entry_seq", allocationSize = 20)
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "title")
    private String title;

    @Column(name = "due")
    private LocalDate due;

    @Column(name = "done")
    private boolean done;

    protected Entry() {}

    /**
     * A new entry.
     *
     * @param due the day by which it is to be done, null for none
     * @throws InvalidInput when the title is missing or too long
     */
    public Entry(String title, LocalDate due) {
        if (title == null || title.isBlank() || title.length() > LONGEST) {
            throw new InvalidInput("title", Texts.text("invalid.title", LONGEST));
        }
        this.title = title.strip();
        this.due = due;
    }

    /** @throws RuleViolation when it is done already */
    public void finish() {
        if (done) {
            throw new RuleViolation("${id}.is-done", Texts.text("rule.is-done", title));
        }
        done = true;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public long version() {
        return version;
    }

    public String title() {
        return title;
    }

    public LocalDate due() {
        return due;
    }

    public boolean isDone() {
        return done;
    }
}
