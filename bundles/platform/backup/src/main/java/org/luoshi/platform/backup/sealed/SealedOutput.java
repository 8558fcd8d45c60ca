package org.luoshi.platform.backup.sealed;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** Encrypts what is written, frame by frame. A file that was not finished lacks its last frame and is refused as cut off. */
public final class SealedOutput extends OutputStream {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutputStream target;
    private final Frames frames;
    private final byte[] buffer = new byte[Frames.PLAIN];
    private int filled;
    private boolean closed;

    /** @param target closed with this */
    public SealedOutput(OutputStream target, BackupKey key) throws IOException {
        byte[] salt = new byte[Frames.SALT];
        RANDOM.nextBytes(salt);
        byte[] head = Frames.head(salt, key.check(salt));
        this.target = target;
        this.frames = new Frames(key.ofFile(salt), head);
        target.write(head);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        while (from < end) {
            if (filled == buffer.length) {
                seal(false);
            }
            int step = Math.min(end - from, buffer.length - filled);
            System.arraycopy(source, from, buffer, filled, step);
            filled += step;
            from += step;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            target.write(frames.seal(buffer, filled, last));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        filled = 0;
    }

    /** Writes the last frame. Only a file that is whole may come so far. */
    public void finish() throws IOException {
        seal(true);
        target.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            target.close();
        }
    }
}
