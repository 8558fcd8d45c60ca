package org.luoshi.supervision.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The paper as it came in.
 *
 * @param fileName name of the file, null when it was pasted
 * @param textHash SHA-256 of the text, by which the same paper is known again
 * @param givenDate the date that was handed in with it, from which its deadlines count when it names none itself
 * @param sample whether it is sample data
 */
@Embeddable
public record Paper(
        @Column(name = "title") String title,
        @Column(name = "file_name") String fileName,
        @Column(name = "text") String text,
        @Column(name = "text_hash") String textHash,
        @Column(name = "given_date") LocalDate givenDate,
        @Column(name = "sample") boolean sample) {}
