package org.luoshi.platform.backup.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The form of a sealed file: a head (mark, salt, check of the key), then frames of 64 KiB, each encrypted and
 * authenticated by AES-256-GCM together with the head, its place, and whether it is the last one. A frame that was
 * changed, left out, exchanged or cut off does not open.
 */
final class Frames {
    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;
    static final int SALT = 32;
    static final int CHECK = 16;
    static final byte[] MARK = "LUOSHI-BACKUP-1\n".getBytes(StandardCharsets.US_ASCII);
    static final int HEAD = MARK.length + SALT + CHECK;

    private static final int NONCE = 12;
    private static final int TAG_BITS = TAG * 8;

    private final SecretKey key;
    private final byte[] head;
    private long place;

    Frames(SecretKey key, byte[] head) {
        this.key = key;
        this.head = head.clone();
    }

    static byte[] head(byte[] salt, byte[] check) {
        return ByteBuffer.allocate(HEAD).put(MARK).put(salt).put(check).array();
    }

    byte[] seal(byte[] content, int length, boolean last) throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, last).doFinal(content, 0, length);
    }

    byte[] open(byte[] frame, int length, boolean last) throws GeneralSecurityException {
        if (length < TAG) {
            // The JDK has no checked exception for that.
            throw new AEADBadTagException("shorter than a tag");
        }
        return cipher(Cipher.DECRYPT_MODE, last).doFinal(frame, 0, length);
    }

    /** The key is one file's alone, so the place of a frame is a nonce that never comes twice. */
    private Cipher cipher(int mode, boolean last) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putLong(place).putInt(last ? 1 : 0).array();
        place++;
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        return cipher;
    }
}
