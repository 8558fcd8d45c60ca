package org.luoshi.platform.rest;

import org.luoshi.platform.api.Viewer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that open pages want to know at once (whiteboard: register it as a service). It always tells the whole of
 * it, never what has changed, so that a page that missed an event is right again after the next.
 */
@ConsumerType
public interface LiveTopic {
    /** Name of the event in the stream: lower-case letters. */
    String name();

    /**
     * Called when a page starts to listen and after each {@link LiveEvents#changed}; nothing is sent to a page that has
     * the same already.
     *
     * @param viewer who listens
     * @return what to send, written as JSON
     */
    Object snapshot(Viewer viewer);
}
