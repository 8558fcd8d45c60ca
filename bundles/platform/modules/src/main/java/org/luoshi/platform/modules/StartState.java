package org.luoshi.platform.modules;

/** How far the start of the platform has come with the office functions. */
@FunctionalInterface
public interface StartState {
    /** Whether the functions have once been brought in line since the platform started. */
    boolean settled();
}
