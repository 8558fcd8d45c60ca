package org.luoshi.platform.modules.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A library's cache, in a bundle of its own. */
public final class Memory {
    /** What was put here is never forgotten. */
    public static final Map<String, List<Object>> KEPT = new ConcurrentHashMap<>();

    private Memory() {}
}
