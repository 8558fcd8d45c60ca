package org.luoshi.platform.persistence.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class SqlFailureTest {
    @Test
    void seesAGoneDatabaseBelowOtherExceptions() {
        SQLException gone = new SQLException("terminating connection", "57P01");

        assertThat(SqlFailure.of(new IllegalStateException(new RuntimeException(gone))))
                .isEqualTo(SqlFailure.UNREACHABLE);
        assertThat(SqlFailure.of(new SQLException("broken", "08006"))).isEqualTo(SqlFailure.UNREACHABLE);
        assertThat(SqlFailure.of(new SQLException("closed", "90098", 90098))).isEqualTo(SqlFailure.UNREACHABLE);
        assertThat(SqlFailure.of(new SQLTransientConnectionException("no connection")))
                .isEqualTo(SqlFailure.UNREACHABLE);
    }

    @Test
    void tellsWaitingTooLongFromAConflict() {
        assertThat(SqlFailure.of(new SQLException("deadlock", "40P01"))).isEqualTo(SqlFailure.BUSY);
        assertThat(SqlFailure.of(new SQLException("lock", "55P03"))).isEqualTo(SqlFailure.BUSY);
        assertThat(SqlFailure.of(new SQLException("lock", "HYT00", 50200))).isEqualTo(SqlFailure.BUSY);
        assertThat(SqlFailure.of(new SQLException("changed", "90131", 90131))).isEqualTo(SqlFailure.CONFLICT);
    }

    @Test
    void seesThatTheFileCouldNotBeWritten() {
        SQLException general = new SQLException("General error", "HY000", 50000, new IOException("disk full"));

        assertThat(SqlFailure.of(general)).isEqualTo(SqlFailure.UNREACHABLE);
        assertThat(SqlFailure.of(new IllegalStateException(new IOException("not ours"))))
                .isEqualTo(SqlFailure.OTHER);
    }

    @Test
    void tellsAFullDiskFromADatabaseThatIsAway() {
        IOException full = new IOException("No space left on device");

        assertThat(SqlFailure.of(new SQLException("could not extend file", "53100")))
                .isEqualTo(SqlFailure.FULL);
        assertThat(SqlFailure.of(new SQLException("IO Exception", "90031", 90031, new IllegalStateException(full))))
                .isEqualTo(SqlFailure.FULL);
        assertThat(SqlFailure.of(new SQLException("General error", "HY000", 50000, full)))
                .isEqualTo(SqlFailure.FULL);
        assertThat(SqlFailure.FULL.isOutage()).isTrue();
        assertThat(SqlFailure.BUSY.isOutage()).isFalse();
    }

    @Test
    void leavesOurOwnFaultsAlone() {
        assertThat(SqlFailure.of(new SQLException("syntax", "42601"))).isEqualTo(SqlFailure.OTHER);
        assertThat(SqlFailure.of(new SQLException("unknown"))).isEqualTo(SqlFailure.OTHER);
        assertThat(SqlFailure.of(new IllegalStateException("no SQL"))).isEqualTo(SqlFailure.OTHER);
    }
}
