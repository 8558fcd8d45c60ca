package org.luoshi.platform.backup.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.luoshi.platform.backup.file.Manifest.Table;
import org.luoshi.platform.persistence.tables.ColumnShape;

/**
 * Counts and hashes the rows of a table. The hashes of the rows are added up, so their order does not matter: databases
 * do not agree on how texts are ordered. The columns go by their names, for the same reason.
 */
public final class RowHash {
    private static final int BYTE = 0xFF;

    private final MessageDigest digest = sha256();
    private final byte[] sum = new byte[digest.getDigestLength()];
    private final int[] order;
    private long rows;

    /** @param columns in the order of the cells */
    public RowHash(List<ColumnShape> columns) {
        order = IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(index -> columns.get(index).name()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Takes a row; null is none, and none is not an empty text. */
    public void add(String[] cells) {
        for (int index : order) {
            String cell = cells[index];
            digest.update((byte) (cell == null ? 0 : 1));
            if (cell != null) {
                byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
        }
        byte[] hash = digest.digest();
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            carry += (sum[i] & BYTE) + (hash[i] & BYTE);
            sum[i] = (byte) carry;
            carry >>= Byte.SIZE;
        }
        rows++;
    }

    /** The rows so far, as a manifest has them. */
    public Table table(String name) {
        return new Table(name, rows, HexFormat.of().formatHex(sum));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
