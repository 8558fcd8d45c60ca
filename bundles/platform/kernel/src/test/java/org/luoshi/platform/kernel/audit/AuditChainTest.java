package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.kernel.audit.chain.AuditVerify;
import org.luoshi.platform.kernel.audit.chain.ChainCheck;
import org.luoshi.platform.kernel.audit.chain.Fault;
import org.luoshi.platform.kernel.audit.chain.Fault.Kind;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class AuditChainTest {
    private static final String NO_RECORD = "00000000-0000-0000-0000-000000000000";

    @TempDir
    Path folder;

    @OnEveryDatabase
    void aChainThatNobodyTouchedIsWholeAndSealed(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 6)) {
            ChainCheck.Result result = sealed.check();

            assertThat(result.fault()).isEmpty();
            assertThat(result.records()).isEqualTo(6);
            assertThat(result.sealed()).isEqualTo(6);
        }
    }

    @OnEveryDatabase
    void whatIsWrittenAfterASealContinuesTheChain(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            sealed.write(2);
            assertThat(sealed.check().sealed()).isEqualTo(3);
            sealed.seals.seal();
            assertThat(sealed.check().sealed()).isEqualTo(5);
            assertThat(sealed.lines()).hasSize(2);
        }
    }

    @OnEveryDatabase
    void oneChangedLetterIsFoundAndLocated(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 6)) {
            sealed.sql("update kernel.audit_record set person_name = '王方' where id = 4");

            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.ALTERED, 4, 4, ""));
        }
    }

    @OnEveryDatabase
    void aDeletedRecordIsFoundAndLocated(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 6)) {
            sealed.delete(3);

            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.DELETED, 3, 0, ""));
        }
    }

    @OnEveryDatabase
    void recordsThatChangedPlacesAreFoundAndLocated(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 6)) {
            sealed.exchange(2, 3);

            assertThat(sealed.fault()).satisfies(fault -> {
                assertThat(fault.kind()).isEqualTo(Kind.REORDERED);
                assertThat(fault.seq()).isEqualTo(2);
            });
        }
    }

    @OnEveryDatabase
    void aChainWhoseEndWasCutOffIsFoundByItsSeal(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 6)) {
            sealed.delete(6);
            sealed.delete(5);

            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.TRUNCATED, 5, 0, ""));
        }
    }

    @OnEveryDatabase
    void aChainThatWasWrittenAnewIsFoundByItsSeal(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 6)) {
            sealed.sql("update kernel.audit_record set action = 'supervision.nothing' where id = 4");
            sealed.writeAnew();

            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.SEALED_DIFFERENTLY, 1, 6, ""));
        }
    }

    @OnEveryDatabase
    void changedAndMissingPayloadsAreFound(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 6)) {
            sealed.sql("delete from kernel.audit_payload where audit_id = 5");
            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.PAYLOAD_MISSING, 5, 5, ""));
            sealed.sql("update kernel.audit_payload set after_json = '{}' where audit_id = 2");
            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.PAYLOAD_ALTERED, 2, 2, ""));
        }
    }

    @OnEveryDatabase
    void aRecordThatThePlatformDidNotWriteIsFound(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 2)) {
            sealed.sql(
                    "insert into kernel.audit_record (at, person_id, person_name, address, request_id, module, action,"
                            + " record_type, record_id, salt, payload_hash) select at, 9, '别人', address, '" + NO_RECORD
                            + "', module, action, record_type, record_id, salt, payload_hash from kernel.audit_record where id = 1");

            assertThat(sealed.fault().kind()).isEqualTo(Kind.OUTSIDE);
        }
    }

    @OnEveryDatabase
    void sealsThatWereForgedOrTakenOutAreFound(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 2)) {
            sealed.write(1);
            sealed.seals.seal();
            sealed.write(1);
            sealed.seals.seal();
            List<String> lines = sealed.lines();

            sealed.lines(List.of(lines.get(0), lines.get(1).replaceFirst("^3 ", "4 "), lines.get(2)));
            assertThat(sealed.fault().kind()).isEqualTo(Kind.SEAL_FORGED);
            assertThat(sealed.fault().where()).endsWith(":2");
            sealed.lines(List.of(lines.get(0), lines.get(2)));
            assertThat(sealed.fault().kind()).isEqualTo(Kind.SEAL_MISSING);
            sealed.lines(lines);
            assertThat(sealed.check().fault()).isEmpty();
        }
    }

    @Test
    void theOfflineVerifierSaysTheSame() throws Exception {
        try (TestDatabase database = TestDatabase.postgres();
                SealedChain sealed = new SealedChain(database, folder, 6)) {
            Path etc = Files.createDirectories(folder.resolve("etc"));
            Files.writeString(
                    etc.resolve("org.luoshi.platform.persistence.cfg"),
                    "url = " + sealed.desk.address() + "\nuser = postgres\n");
            assertThat(verify()).startsWith("0 ").contains("6 条记录");
            sealed.sql("update kernel.audit_record set person_name = '王方' where id = 4");
            assertThat(verify()).startsWith("1 ").contains("第 4 条记录");
        }
    }

    @Test
    void theOfflineVerifierSaysWhyItCannotCheck() {
        assertThat(verify("--nonsense")).startsWith("2 ").contains("audit-verify");
        assertThat(verify()).startsWith("2 ").contains("无法校验");
    }

    private String verify(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments =
                Stream.concat(Stream.of(folder.toString()), Stream.of(options)).toArray(String[]::new);
        int status = AuditVerify.run(new PrintStream(out, true, StandardCharsets.UTF_8), Locale.CHINA, arguments);
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }
}
