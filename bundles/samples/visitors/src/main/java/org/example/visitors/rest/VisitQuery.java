package org.example.visitors.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Set;
import org.example.visitors.visit.Texts;
import org.example.visitors.visit.VisitFilter;
import org.luoshi.platform.api.error.InvalidInput;

/** The query of the list; an empty value is an absent one. */
public final class VisitQuery {
    private static final int PAGE = 20;
    private static final int LONGEST_PAGE = 200;

    @QueryParam("q")
    String words;

    @QueryParam("office")
    Long office;

    @QueryParam("inside")
    String inside;

    @QueryParam("from")
    LocalDate from;

    @QueryParam("to")
    LocalDate to;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("size")
    Integer size;

    VisitFilter filter() {
        return new VisitFilter(
                words == null || words.isBlank() ? null : words.strip(),
                office == null ? null : Set.of(office),
                inside == null || inside.isEmpty() ? null : Boolean.valueOf(inside),
                from,
                to);
    }

    int size() {
        if (size != null && (size < 1 || size > LONGEST_PAGE)) {
            throw new InvalidInput("size", Texts.text("invalid.page-size", LONGEST_PAGE));
        }
        return size == null ? PAGE : size;
    }
}
