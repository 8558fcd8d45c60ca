package org.luoshi.platform.kernel.audit.chain;

import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;

/**
 * The first thing that is wrong with the chain.
 *
 * @param seq the place in the chain, 0 when it is none
 * @param recordId the audit record, 0 when none is known
 * @param where for a seal, file and line; else empty
 */
public record Fault(Kind kind, long seq, long recordId, String where) {
    /** What is wrong. */
    public enum Kind {
        /** A record does not say what it said when it was chained (被篡改). */
        ALTERED,
        /** A record is missing (被删除). */
        DELETED,
        /** Records have changed places (被调换). */
        REORDERED,
        /** The end of the chain is missing: a seal knows of more (末尾被截断). */
        TRUNCATED,
        /** What a record says happened before and after is not what it was (内容被篡改). */
        PAYLOAD_ALTERED,
        /** That is missing, and no record says that it was erased (内容被删除). */
        PAYLOAD_MISSING,
        /** A record says that such were erased, and neither their term nor an incident stands behind it (擦除无据). */
        ERASURE_UNFOUNDED,
        /** A record stands outside the chain (链外记录). */
        OUTSIDE,
        /** The chain is whole in itself but not the one that was sealed: it was written anew (与封存不符). */
        SEALED_DIFFERENTLY,
        /** A line of the seals is no seal, or not signed by the key (封存被伪造). */
        SEAL_FORGED,
        /** A seal is missing between two others (封存缺失). */
        SEAL_MISSING
    }

    /** What is wrong, in words. */
    public LocalizedText explanation() {
        return Messages.of(Fault.class).text("audit.fault." + kind, Long.toString(seq), Long.toString(recordId), where);
    }

    static Fault of(Kind kind, ChainReader.Row row) {
        return new Fault(kind, row.seq(), row.recordId(), "");
    }
}
