package org.luoshi.platform.backup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.record.RecordCopies.Copy;
import org.luoshi.platform.backup.shelf.BackupInfo;

class BackupCopiesTest {
    @Test
    void namesTheBackupsOfATime() {
        List<BackupInfo> all = List.of(of("c", 20), of("b", 10), of("a", 1));

        assertThat(new BackupCopies(() -> all).between(at(5), at(15))).containsExactly(new Copy("b", at(10)));
    }

    private static BackupInfo of(String name, int hour) {
        return new BackupInfo(name, at(hour), 1, 1, 1, 0, true, List.of());
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-07-17T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
