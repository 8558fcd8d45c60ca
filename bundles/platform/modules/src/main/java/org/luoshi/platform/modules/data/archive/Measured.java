package org.luoshi.platform.modules.data.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what passes through; closing it leaves the target open. */
public final class Measured extends FilterOutputStream {
    private final MessageDigest digest = sha256Digest();
    private long size;

    public Measured(OutputStream target) {
        super(target);
    }

    /** Hash over a text in UTF-8, hexadecimal. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(sha256Digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Bytes so far. */
    public long size() {
        return size;
    }

    /** Hash over all of it, hexadecimal; asked for once, at the end. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        digest.update((byte) one);
        size++;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        out.write(source, offset, length);
        digest.update(source, offset, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
