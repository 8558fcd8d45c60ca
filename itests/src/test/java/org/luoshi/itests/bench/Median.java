package org.luoshi.itests.bench;

import java.util.Collection;
import java.util.List;

/** The middle of some measurements. */
final class Median {
    private Median() {}

    static double of(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
