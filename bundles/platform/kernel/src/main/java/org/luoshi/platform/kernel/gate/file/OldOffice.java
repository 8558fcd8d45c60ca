package org.luoshi.platform.kernel.gate.file;

import java.nio.charset.StandardCharsets;

/** The binary container of Office 97-2003, in which newer versions also put a document that has a password. */
final class OldOffice {
    private static final byte[][] ENCRYPTED = {
        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
        "EncryptionInfo".getBytes(StandardCharsets.UTF_16LE),
        "EncryptedSummary".getBytes(StandardCharsets.UTF_16LE)
    };
    /** Begin of a workbook; in one with a password the next record is the password's. */
    private static final byte[] WORKBOOK = {0x09, 0x08, 0x10, 0x00, 0x00, 0x06};

    private static final int AFTER_WORKBOOK = 20;
    private static final byte PASSWORD = 0x2F;

    private OldOffice() {}

    static boolean isEncrypted(byte[] content) {
        for (byte[] name : ENCRYPTED) {
            if (indexOf(content, name) >= 0) {
                return true;
            }
        }
        int workbook = indexOf(content, WORKBOOK);
        int next = workbook + AFTER_WORKBOOK;
        return workbook >= 0 && next + 1 < content.length && content[next] == PASSWORD && content[next + 1] == 0;
    }

    private static int indexOf(byte[] content, byte[] wanted) {
        for (int i = 0; i + wanted.length <= content.length; i++) {
            int matched = 0;
            while (matched < wanted.length && content[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
