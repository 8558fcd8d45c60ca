package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class ShellTrailTest {
    private static final CommandSession SHELL = session(Map.of());
    private static final Object NOTHING = null;

    @OnEveryDatabase
    void everyCommandIsOnRecordWithTheAccountOfTheMachine(TestDatabase database) throws Exception {
        try (AuditDesk desk = new AuditDesk(database)) {
            ShellTrail trail = trail(desk);

            trail.beforeExecute(SHELL, "bundle:stop 80");
            trail.afterExecute(SHELL, " bundle:stop 80 ", new IllegalStateException("no"));
            trail.afterExecute(SHELL, " ", NOTHING);
            trail.afterExecute(SHELL, "log:tail", NOTHING);
            trail.stop();

            String account = "shell:" + System.getProperty("user.name");
            assertThat(desk.sql("select person_name || '|' || action || '|' || record_type from kernel.audit_record"))
                    .containsExactly(
                            account + "|platform.shell|ShellCommand", account + "|platform.shell|ShellCommand");
            assertThat(written(desk))
                    .containsExactly(
                            "{\"command\":\"bundle:stop 80\",\"failed\":true}",
                            "{\"command\":\"log:tail\",\"failed\":false}");
        }
    }

    @OnEveryDatabase
    void aVariableThatNamesAScriptSilencesNothing(TestDatabase database) throws Exception {
        try (AuditDesk desk = new AuditDesk(database)) {
            ShellTrail trail = trail(desk);

            trail.afterExecute(session(Map.of("script", "x")), "module:remove supervision", NOTHING);
            trail.afterExecute(session(Map.of("script", Path.of("etc/shell.init.script"))), "ld = {}", NOTHING);
            trail.afterExecute(session(Map.of("0", "/tmp/night")), "bundle:stop 80\nbundle:stop 81", NOTHING);
            trail.stop();

            assertThat(written(desk))
                    .containsExactly(
                            "{\"command\":\"module:remove supervision\",\"failed\":false,\"script\":\"x\"}",
                            "{\"command\":\"ld = {}\",\"failed\":false,\"script\":\"etc/shell.init.script\"}",
                            "{\"command\":\"bundle:stop 80\\nbundle:stop 81\",\"failed\":false,"
                                    + "\"script\":\"/tmp/night\"}");
        }
    }

    @OnEveryDatabase
    void ofALongTextTheBeginningAndTheLengthAreKept(TestDatabase database) throws Exception {
        try (AuditDesk desk = new AuditDesk(database)) {
            ShellTrail trail = trail(desk);

            trail.afterExecute(SHELL, "echo " + "a".repeat(5_000), NOTHING);
            trail.stop();

            assertThat(written(desk))
                    .singleElement()
                    .asString()
                    .hasSizeBetween(4_000, 4_100)
                    .contains("\"characters\":5005");
        }
    }

    @OnEveryDatabase
    void secretsAreLeftOut(TestDatabase database) throws Exception {
        try (AuditDesk desk = new AuditDesk(database)) {
            ShellTrail trail = trail(desk);

            trail.afterExecute(SHELL, "config:property-set database.password 'a b' --yes", NOTHING);
            trail.afterExecute(
                    session(Map.of("script", "token=abc")), "thing:do client-secret=abc123 other=1", NOTHING);
            trail.stop();

            assertThat(written(desk))
                    .containsExactly(
                            "{\"command\":\"config:property-set database.password ****** --yes\",\"failed\":false}",
                            "{\"command\":\"thing:do client-secret=****** other=1\",\"failed\":false,"
                                    + "\"script\":\"token=******\"}");
        }
    }

    @OnEveryDatabase
    void whatComesWhileThePlatformStopsDoesNotBreakTheShell(TestDatabase database) throws Exception {
        try (AuditDesk desk = new AuditDesk(database)) {
            ShellTrail trail = trail(desk);
            trail.stop();

            assertThatCode(() -> trail.afterExecute(SHELL, "system:shutdown", NOTHING))
                    .doesNotThrowAnyException();
            assertThat(written(desk)).isEmpty();
        }
    }

    private static ShellTrail trail(AuditDesk desk) {
        return new ShellTrail(desk.transactions, desk.audit);
    }

    private static List<String> written(AuditDesk desk) {
        return desk.sql("select after_json from kernel.audit_payload order by audit_id");
    }

    /** A shell that has these variables. */
    private static CommandSession session(Map<String, Object> variables) {
        return (CommandSession) Proxy.newProxyInstance(
                CommandSession.class.getClassLoader(), new Class<?>[] {CommandSession.class}, (self, method, given) -> {
                    if (method.getName().equals("get")) {
                        return variables.get(given[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
