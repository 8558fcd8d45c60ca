package org.luoshi.platform.kernel.audit.chain;

import java.time.Instant;
import java.util.stream.Stream;
import org.luoshi.platform.kernel.ground.Hashes;

/**
 * One audit record at its place in the chain (审计链节). The payload is in it by its salted hash only: it can be erased
 * without breaking the chain.
 *
 * @param seq its place, counted from 1
 * @param hash what the chain holds for it; null while it has not been computed
 */
public record Link(long seq, String hash, Content content) {
    /** What stands before the first record. */
    public static final String BEGINNING = "0".repeat(64);

    /**
     * What the audit record says.
     *
     * @param declaration wording of the declaration of non-secrecy; null when none was made
     */
    public record Content(
            long id,
            Instant at,
            long personId,
            String personName,
            String address,
            String requestId,
            String module,
            String action,
            String recordType,
            String recordId,
            String salt,
            String payloadHash,
            String declaration) {
        /** The hash of this record at a place, behind another. */
        public String hashAt(long seq, String previous) {
            Stream<String> said = Stream.of(
                    previous,
                    Long.toString(seq),
                    Long.toString(id),
                    at.toString(),
                    Long.toString(personId),
                    personName,
                    address,
                    requestId,
                    module,
                    action,
                    recordType,
                    recordId,
                    salt,
                    payloadHash);
            // One more member where there is one: records of the time before keep the hashes they have.
            return Hashes.ofEach(
                    Stream.concat(said, Stream.ofNullable(declaration)).toArray(String[]::new));
        }
    }

    /** What its hash must be. */
    public String expected(String previous) {
        return content.hashAt(seq, previous);
    }
}
