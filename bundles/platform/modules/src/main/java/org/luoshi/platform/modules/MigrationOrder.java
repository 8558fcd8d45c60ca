package org.luoshi.platform.modules;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Comparator;

/** V2 comes before V10, and V1.1 between V1 and V2. Takes names of migrations as well as versions. */
final class MigrationOrder implements Comparator<String>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(String one, String other) {
        String[] left = version(one).split("\\.");
        String[] right = version(other).split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = number(left, i).compareTo(number(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Version of a migration: 1.1 for {@code V1_1__badges.sql}; a version stays as it is. */
    static String version(String migration) {
        return migration.replaceFirst("^V", "").replaceFirst("__.*", "").replace('_', '.');
    }

    private static BigInteger number(String[] parts, int at) {
        return at < parts.length && parts[at].matches("\\d+") ? new BigInteger(parts[at]) : BigInteger.ZERO;
    }
}
