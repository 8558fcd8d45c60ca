package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where an item comes from (立项来源).
 *
 * @param reference number of the paper (来源文号)
 * @param meeting name and session of the meeting (会议名称期次)
 * @param leader who gave the instruction (批示领导)
 * @param date date of the paper, meeting or instruction
 * @param instruction its words (批示原文)
 */
@Embeddable
public record Source(
        @Enumerated(EnumType.STRING) @Column(name = "source_kind")
        SourceKind kind,

        @Column(name = "source_reference") String reference,
        @Column(name = "source_meeting") String meeting,
        @Column(name = "source_leader") String leader,
        @Column(name = "source_date") LocalDate date,
        @Column(name = "source_instruction") String instruction) {
    public static final int NAME_LENGTH = 200;

    /** What makes two sources the same one; null when too little is known to tell. */
    public String key() {
        String named = Stream.of(reference, meeting)
                .filter(Objects::nonNull)
                .map(text -> text.replaceAll("\\s", ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
        if (named != null) {
            return kind + ":" + named;
        }
        return leader == null || leader.isBlank() || date == null ? null : kind + ":" + leader.strip() + ":" + date;
    }
}
