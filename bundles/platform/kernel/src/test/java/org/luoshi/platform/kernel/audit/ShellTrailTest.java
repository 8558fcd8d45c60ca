package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.osgi.service.event.Event;

class ShellTrailTest {
    @OnEveryDatabase
    void everyCommandIsOnRecordWithTheAccountOfTheMachine(TestDatabase database) throws Exception {
        try (AuditDesk desk = new AuditDesk(database)) {
            ShellTrail trail = new ShellTrail(desk.transactions, desk.audit);

            trail.handleEvent(entered(" bundle:stop 80 ", Map.of("exception", new IllegalStateException("no"))));
            trail.handleEvent(entered("alias one two", Map.of("script", "shell.init.script")));
            trail.handleEvent(entered("log:tail", Map.of()));
            trail.stop();

            String account = "shell:" + System.getProperty("user.name");
            assertThat(desk.sql("select person_name || '|' || action || '|' || record_type from kernel.audit_record"))
                    .containsExactly(
                            account + "|platform.shell|ShellCommand", account + "|platform.shell|ShellCommand");
            assertThat(desk.sql("select after_json from kernel.audit_payload order by audit_id"))
                    .containsExactly(
                            "{\"command\":\"bundle:stop 80\",\"failed\":true}",
                            "{\"command\":\"log:tail\",\"failed\":false}");
        }
    }

    @OnEveryDatabase
    void secretsAreLeftOut(TestDatabase database) throws Exception {
        try (AuditDesk desk = new AuditDesk(database)) {
            ShellTrail trail = new ShellTrail(desk.transactions, desk.audit);

            trail.handleEvent(entered("config:property-set database.password 'a b' --yes", Map.of()));
            trail.handleEvent(entered("thing:do client-secret=abc123 other=1", Map.of()));
            trail.stop();

            assertThat(desk.sql("select after_json from kernel.audit_payload order by audit_id"))
                    .containsExactly(
                            "{\"command\":\"config:property-set database.password ****** --yes\",\"failed\":false}",
                            "{\"command\":\"thing:do client-secret=****** other=1\",\"failed\":false}");
        }
    }

    private static Event entered(String command, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("command", command);
        return new Event(ShellTrail.EXECUTED, properties);
    }
}
