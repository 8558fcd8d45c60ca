package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.kernel.audit.chain.ChainCheck;
import org.luoshi.platform.kernel.audit.chain.Fault;
import org.luoshi.platform.kernel.audit.chain.Fault.Kind;
import org.luoshi.platform.kernel.audit.chain.Payloads;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

/** Whoever owns the database can have any record chained; the word of one is not enough for contents to be gone. */
class ErasuresTest {
    private static final String REPORT = "platform.incident-REPORT";
    private static final String PURGE = "platform.incident-PURGE";

    @TempDir
    Path folder;

    @OnEveryDatabase
    void aRangeWhoseTermIsNotOverIsNoReason(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            sealed.sql("delete from kernel.audit_payload");
            forge(sealed, "1-999999@2099-01-01T00:00:00Z", "2026-07-17T01:00:00Z");
            sealed.settle(4);
            sealed.seals.seal();

            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.ERASURE_UNFOUNDED, 4, 4, ""));
        }
    }

    @OnEveryDatabase
    void aMomentThatWasMadeUpDoesNotHelpOnceTheRecordIsSealed(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            sealed.sql("delete from kernel.audit_payload");
            forge(sealed, "1-999999@2099-01-01T00:00:00Z", "2099-08-01T00:00:00Z");
            sealed.settle(4);
            sealed.seals.seal();

            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.ERASURE_UNFOUNDED, 4, 4, ""));
        }
    }

    @OnEveryDatabase
    void textThatIsNoRangeIsNoReasonEither(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 1)) {
            write(sealed, ChainCheck.ERASED, "everything");
            sealed.settle(2);

            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.ERASURE_UNFOUNDED, 2, 2, ""));
        }
    }

    @OnEveryDatabase
    void aSingleRecordIsErasedWithThePurgeOfAnIncidentOfItsFunction(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            incident(sealed, "supervision");
            write(sealed, REPORT, "1");
            purge(sealed, 2);
            sealed.settle(6);

            assertThat(sealed.check().fault()).isEmpty();
            assertThat(sealed.check().records()).isEqualTo(6);
        }
    }

    @OnEveryDatabase
    void aPurgeOfAnotherFunctionDoesNotCoverIt(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            incident(sealed, "visitors");
            write(sealed, REPORT, "1");
            purge(sealed, 2);
            sealed.settle(6);

            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.PAYLOAD_MISSING, 2, 2, ""));
        }
    }

    @OnEveryDatabase
    void withoutAnIncidentThatWasReportedAndIsPurgedOnceASingleOneIsNoReason(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            incident(sealed, "supervision");
            write(sealed, REPORT, "1");
            purge(sealed, 2);
            purge(sealed, 3);
            sealed.settle(8);

            assertThat(sealed.fault())
                    .as("the second purge of the same incident")
                    .isEqualTo(new Fault(Kind.ERASURE_UNFOUNDED, 7, 7, ""));
        }
    }

    @OnEveryDatabase
    void aSingleOneOfAnotherRequestIsNoReason(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            incident(sealed, "supervision");
            write(sealed, REPORT, "1");
            sealed.settle(4);
            sealed.sql("delete from kernel.audit_payload where audit_id = 2");
            forge(sealed, "2", "2026-07-17T01:00:00Z");
            sealed.settle(5);
            write(sealed, PURGE, "1");
            sealed.settle(6);

            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.ERASURE_UNFOUNDED, 5, 5, ""));
        }
    }

    @OnEveryDatabase
    void whatIsErasedAfterItsTermStaysGoodWhenTheChainGrows(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            sealed.desk.clock.advance(Duration.ofDays(200));
            sealed.sql("delete from kernel.audit_payload");
            write(sealed, ChainCheck.ERASED, "1-3@2026-08-01T16:00:00Z");
            sealed.settle(4);
            sealed.seals.seal();
            sealed.write(2);
            sealed.seals.seal();

            assertThat(sealed.check().fault()).isEmpty();
        }
    }

    private static void purge(SealedChain sealed, long id) {
        sealed.sql("delete from kernel.audit_payload where audit_id = " + id);
        write(sealed, ChainCheck.ERASED, Long.toString(id));
        write(sealed, PURGE, "1");
    }

    private static void write(SealedChain sealed, String action, String about) {
        sealed.desk.write(new AuditEvent("platform", action, "AuditRecord", about, Map.of(), Map.of()));
    }

    private static void incident(SealedChain sealed, String module) {
        sealed.sql("insert into kernel.incident (version, state, kind, module, record_type, record_id, record_number,"
                + " link, reported_at, due_at) select 0, 'PURGED', 'OTHER', '" + module
                + "', 'SupervisionItem', '7', '7', '/', at, at from kernel.audit_record where id = 1");
    }

    /** A record as somebody writes it who owns the database: the sequencer chains it, the platform seals it. */
    private static void forge(SealedChain sealed, String about, String at) {
        sealed.sql("insert into kernel.audit_record (at, person_id, person_name, address, request_id, module, action,"
                + " record_type, record_id, salt, payload_hash) select timestamp with time zone '"
                + at.replace('T', ' ').replace("Z", "+00") + "', 0, '', '', 'forged', 'platform', '"
                + ChainCheck.ERASED + "', 'AuditRecord', '" + about
                + "', salt, payload_hash from kernel.audit_record where id = 1");
        sealed.sql("insert into kernel.audit_payload (audit_id, before_json, after_json) select max(id), '{}', '{}'"
                + " from kernel.audit_record");
        sealed.sql("update kernel.audit_record set payload_hash = '"
                + Payloads.hash(salt(sealed), "{}", "{}")
                + "' where request_id = 'forged'");
        sealed.sql("insert into kernel.audit_pending (audit_id) select max(id) from kernel.audit_record");
        sealed.desk.sequencer.sequence();
    }

    private static String salt(SealedChain sealed) {
        return sealed.desk
                .sql("select salt from kernel.audit_record where request_id = 'forged'")
                .get(0);
    }
}
