package org.luoshi.platform.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a key was made, by its name; the key itself lies in a file. */
@Entity
@Table(name = "made_key")
public class MadeKey {
    @Id
    private String name;

    @Column(name = "made_at")
    private Instant madeAt;

    protected MadeKey() {}

    public MadeKey(String name, Instant madeAt) {
        this.name = name;
        this.madeAt = madeAt;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
