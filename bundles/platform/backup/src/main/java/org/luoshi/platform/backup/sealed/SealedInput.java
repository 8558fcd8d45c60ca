package org.luoshi.platform.backup.sealed;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/** Reads what {@link SealedOutput} wrote. Nothing is given out that was not found to be what was written. */
public final class SealedInput extends InputStream {
    private final InputStream source;
    private final Frames frames;
    private final byte[] frame = new byte[Frames.PLAIN + Frames.TAG];
    /** The first byte of the next frame, which has to be known to tell whether this one is the last; -1 for none. */
    private int next;

    private byte[] content = new byte[0];
    private int given;
    private boolean ended;

    /**
     * @param source closed with this
     * @throws NoBackup when it is something else
     * @throws WrongKey when it was written with another key
     */
    public SealedInput(InputStream source, BackupKey key) throws IOException {
        this.source = source;
        byte[] head = source.readNBytes(Frames.HEAD);
        if (head.length < Frames.HEAD || !Arrays.equals(Arrays.copyOf(head, Frames.MARK.length), Frames.MARK)) {
            throw new NoBackup();
        }
        int saltEnd = Frames.MARK.length + Frames.SALT;
        byte[] salt = Arrays.copyOfRange(head, Frames.MARK.length, saltEnd);
        if (!MessageDigest.isEqual(key.check(salt), Arrays.copyOfRange(head, saltEnd, head.length))) {
            throw new WrongKey();
        }
        this.frames = new Frames(key.ofFile(salt), head);
        this.next = source.read();
    }

    /** The file is no backup. */
    public static final class NoBackup extends IOException {
        NoBackup() {
            super("no backup");
        }
    }

    /** The file was written with another key. */
    public static final class WrongKey extends IOException {
        WrongKey() {
            super("another key");
        }
    }

    /** The file was changed or cut off. */
    public static final class Damaged extends IOException {
        Damaged(Throwable cause) {
            super("changed or cut off", cause);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (given == content.length) {
            if (ended) {
                return -1;
            }
            open();
        }
        int step = Math.min(length, content.length - given);
        System.arraycopy(content, given, target, offset, step);
        given += step;
        return step;
    }

    private void open() throws IOException {
        if (next < 0) {
            throw new Damaged(null);
        }
        frame[0] = (byte) next;
        int length = 1 + source.readNBytes(frame, 1, frame.length - 1);
        next = length < frame.length ? -1 : source.read();
        ended = next < 0;
        try {
            content = frames.open(frame, length, ended);
        } catch (GeneralSecurityException e) {
            throw new Damaged(e);
        }
        given = 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
