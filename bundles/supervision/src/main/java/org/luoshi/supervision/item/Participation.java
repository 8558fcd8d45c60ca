package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An office that takes part in an item (承办处室). Repeats what an office's list is sorted and filtered by, so that it is
 * read from one index however many items there are.
 *
 * @param lead whether it is the lead office (牵头), else it assists (协办)
 */
@Embeddable
public record Participation(
        @Column(name = "office_id") long officeId,
        @Column(name = "lead") boolean lead,
        @Column(name = "open") boolean open,
        @Column(name = "due_key") LocalDate dueKey,
        @Column(name = "updated_at") Instant updatedAt) {}
