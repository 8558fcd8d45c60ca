package org.luoshi.platform.api.work;

import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.osgi.annotation.versioning.ConsumerType;

/** Contributes the to-dos of one module (whiteboard). Derived from the records at each call, never stored. */
@ConsumerType
public interface TodoSource {
    /** Identifier of the module. */
    String module();

    /**
     * @param viewer whose to-dos
     * @param limit how many at most, the most urgent first
     */
    List<Todo> todos(Viewer viewer, int limit);
}
