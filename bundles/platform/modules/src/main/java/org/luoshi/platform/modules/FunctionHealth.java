package org.luoshi.platform.modules;

import org.luoshi.platform.api.LocalizedText;

/** How an office function stands, asked of the framework. */
public interface FunctionHealth {
    /** What is found when somebody asks. */
    enum State {
        /** All its bundles are active, its tables open, its addresses and pages answer. */
        RUNNING,
        /** On its way, or waits for something. */
        STARTING,
        /** Cannot start. */
        FAILED,
        /** Nothing of it runs. */
        STOPPED
    }

    /**
     * @param state how it stands
     * @param reason why it does not run; empty when it does
     */
    record Finding(State state, LocalizedText reason) {}

    /** @param function identifier of the function */
    Finding of(String function);

    /** Notes that a function stays failed until the platform is started again, and why. */
    void givenUp(String function, LocalizedText reason);
}
