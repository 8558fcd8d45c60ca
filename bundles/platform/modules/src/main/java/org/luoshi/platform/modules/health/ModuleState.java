package org.luoshi.platform.modules.health;

/** How an office function stands. */
public enum ModuleState {
    /** At work (运行中). */
    RUNNING,
    /** Could not start (故障). */
    FAILED,
    /** On its way, or waits for something (启动中). */
    STARTING,
    /** Somebody stopped it (已停用). */
    STOPPED,
    /** Lies ready and is not installed (可安装). */
    AVAILABLE
}
