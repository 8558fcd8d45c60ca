package org.luoshi.platform.modules;

import java.io.Serializable;
import java.util.Comparator;

/** V2 comes before V10. */
final class MigrationOrder implements Comparator<String>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(String one, String other) {
        int numbers = Long.compare(number(one), number(other));
        return numbers != 0 ? numbers : one.compareTo(other);
    }

    private static long number(String file) {
        String digits = file.replaceFirst("^V(\\d{1,18}).*", "$1");
        return digits.equals(file) ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
