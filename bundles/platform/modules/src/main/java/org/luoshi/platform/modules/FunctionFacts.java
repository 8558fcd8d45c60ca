package org.luoshi.platform.modules;

import java.util.List;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;

/**
 * What is known about functions while they run, beside their bundles. What concerns tables throws {@link
 * org.luoshi.platform.api.error.Unavailable} when the database does not answer.
 */
public interface FunctionFacts {
    /**
     * A permission that somebody registers.
     *
     * @param key its key
     * @param title what people call it
     */
    record Right(String key, LocalizedText title) {}

    /** Signed-in people who use the function now. */
    int people(String function);

    /** Permissions that the function's bundles register now, by key. */
    List<Right> permissions(String function);

    /** Title of the module that registers a permission; empty when none does. */
    Optional<LocalizedText> permissionOwner(String key);

    /** The platform bundle that serves {@code /api/<part>}; empty when none does. */
    Optional<String> addressOwner(String part);

    /** Whether the console serves pages of the function. */
    boolean servesPages(String function);

    /** Versions of the migrations that its schema has seen, oldest first; empty when there is no such schema. */
    List<String> migrations(String function);

    /** Bytes that its tables take, as the database estimates. */
    long tableBytes(String function);

    /** Whether the tables lie on the same disk as the data folder. */
    boolean tablesAreLocal();

    /** Bytes that are free where the data folder lies. */
    long freeBytes();
}
