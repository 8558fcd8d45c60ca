package org.luoshi.platform.persistence.unit;

import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a module brings along.
 *
 * @param schema name of its schema
 * @param owner symbolic name of its bundle
 * @param migrations its SQL files
 * @param entities names of its mapped classes; empty when it has none and works by JDBC only
 * @param loader where those classes are
 */
public record UnitDefinition(
        String schema, String owner, List<URL> migrations, List<String> entities, ClassLoader loader) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public UnitDefinition {
        if (!NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException(
                    "A schema name has lower-case letters, digits and _ only, but this is \"" + schema + "\".");
        }
        migrations = List.copyOf(migrations);
        entities = List.copyOf(entities);
    }
}
