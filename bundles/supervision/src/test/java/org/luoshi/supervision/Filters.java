package org.luoshi.supervision;

import java.time.LocalDate;
import java.util.Set;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemFilter.Days;
import org.luoshi.supervision.list.Outcome;

/** Filters with one thing asked for. */
public final class Filters {
    private Filters() {}

    public static ItemFilter none() {
        return ItemFilter.NONE;
    }

    public static ItemFilter text(String text) {
        return new ItemFilter(text, Set.of(), null, null, null, Days.ANY, null, null, null, Days.ANY, Days.ANY, null);
    }

    public static ItemFilter state(ItemState state) {
        return new ItemFilter(
                null, Set.of(state), null, null, null, Days.ANY, null, null, null, Days.ANY, Days.ANY, null);
    }

    public static ItemFilter light(Light light) {
        return new ItemFilter(null, Set.of(), light, null, null, Days.ANY, null, null, null, Days.ANY, Days.ANY, null);
    }

    public static ItemFilter office(long office) {
        return new ItemFilter(null, Set.of(), null, office, null, Days.ANY, null, null, null, Days.ANY, Days.ANY, null);
    }

    public static ItemFilter openOf(long office) {
        return new ItemFilter(null, Set.of(), null, office, null, Days.ANY, null, true, null, Days.ANY, Days.ANY, null);
    }

    public static ItemFilter source(SourceKind source) {
        return new ItemFilter(null, Set.of(), null, null, source, Days.ANY, null, null, null, Days.ANY, Days.ANY, null);
    }

    public static ItemFilter due(LocalDate from, LocalDate to) {
        return new ItemFilter(
                null, Set.of(), null, null, null, new Days(from, to), null, null, null, Days.ANY, Days.ANY, null);
    }

    public static ItemFilter handler(long person) {
        return none().handledBy(person);
    }

    public static ItemFilter open() {
        return new ItemFilter(null, Set.of(), null, null, null, Days.ANY, null, true, null, Days.ANY, Days.ANY, null);
    }

    public static ItemFilter outcome(Outcome outcome) {
        return new ItemFilter(
                null, Set.of(), null, null, null, Days.ANY, null, null, outcome, Days.ANY, Days.ANY, null);
    }

    public static ItemFilter registered(LocalDate from, LocalDate to) {
        return new ItemFilter(
                null, Set.of(), null, null, null, Days.ANY, null, null, null, new Days(from, to), Days.ANY, null);
    }
}
