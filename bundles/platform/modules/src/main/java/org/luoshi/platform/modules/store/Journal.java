package org.luoshi.platform.modules.store;

import java.time.Instant;

/**
 * What is being done to a function, written before the first step and gone after the last one. When the platform finds it
 * at its start, the work was cut off and is undone.
 *
 * @param action what is being done
 * @param function identifier of the function
 * @param before what was installed; null when nothing was
 * @param after what shall be installed; null when nothing shall be
 * @param startedAt when it began
 * @param by name of the operator
 */
public record Journal(Action action, String function, Installed before, Installed after, Instant startedAt, String by) {
    /** What operators do to functions. */
    public enum Action {
        /** Bring a new function (安装). */
        INSTALL,
        /** Replace it by another version (更新). */
        UPDATE,
        /** Stop it and keep its data (停用). */
        DISABLE,
        /** Let it run again (启用). */
        ENABLE,
        /** Take it out and keep its data (移除). */
        REMOVE;

        /** Whether it brings a version: out of a plugin file, over tables that are saved before. */
        public boolean brings() {
            return this == INSTALL || this == UPDATE;
        }
    }
}
