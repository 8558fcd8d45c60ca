package org.luoshi.platform.rest.exchange;

import java.io.IOException;

/** Whoever asked has hung up, or does not send what was announced. Nobody is left to be told. */
public final class CallerGone extends RuntimeException {
    public CallerGone(IOException cause) {
        super(cause);
    }
}
