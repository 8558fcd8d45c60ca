package org.luoshi.platform.kernel.audit.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Optional;

/** Seals the chain into a folder with the key of the installation. */
public final class Sealing {
    private final SealBook book;
    private final PrivateKey key;
    private Seal newest;

    /**
     * @param keys folder of the key; one is made when there is none
     * @throws GeneralSecurityException when what lies there is no key
     */
    public Sealing(SealBook book, Path keys) throws IOException, GeneralSecurityException {
        this.book = book;
        this.key = SealKey.secret(keys);
        this.newest = book.newest().orElse(null);
    }

    /** The newest seal; empty while there is none. */
    public synchronized Optional<Seal> newest() {
        return Optional.ofNullable(newest);
    }

    /** Seals the end of the chain unless it is sealed already; empty then. */
    public synchronized Optional<Seal> seal(long seq, String hash, Instant at)
            throws IOException, GeneralSecurityException {
        if (newest != null && newest.seq() >= seq) {
            return Optional.empty();
        }
        String previous = newest == null ? Link.BEGINNING : newest.digest();
        Seal seal = Seal.of(seq, hash, at, previous, key);
        book.add(seal);
        newest = seal;
        return Optional.of(seal);
    }
}
