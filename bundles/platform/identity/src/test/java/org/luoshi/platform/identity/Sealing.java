package org.luoshi.platform.identity;

import java.nio.file.Path;
import java.util.UUID;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.domain.IdentityColumns;
import org.luoshi.platform.identity.sealing.Identifiers;
import org.luoshi.platform.identity.sealing.SealedColumns;
import org.luoshi.platform.identity.sealing.SealingKeys;
import org.luoshi.platform.identity.sealing.Vault;
import org.luoshi.platform.identity.store.MadeKeys;
import org.luoshi.platform.identity.store.SealedRows;

/** What seals values, with a file of keys; another one over the same file is a restart. */
public record Sealing(
        Path file, Vault vault, SealedRows rows, SealedColumns columns, Identifiers identifiers, SealingKeys keys) {
    static Path freshFile() {
        return Path.of("target", "vault", UUID.randomUUID().toString(), "secrets.key");
    }

    static Sealing of(Path file, Changes changes, SealedRows rows, MadeKeys made, Audit audit) {
        Vault vault = new Vault(file);
        SealedColumns columns = new SealedColumns(changes, rows, vault);
        columns.addSource(new IdentityColumns());
        return new Sealing(
                file,
                vault,
                rows,
                columns,
                new Identifiers(vault, columns, audit),
                new SealingKeys(changes, columns, vault, made));
    }
}
