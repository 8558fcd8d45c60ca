package org.luoshi.platform.modules.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.persistence.Database;
import org.luoshi.platform.persistence.RestorePoint;
import org.luoshi.platform.persistence.SecretKeys;
import org.luoshi.platform.persistence.UnitStatus.State;
import org.luoshi.platform.rest.Applications;
import org.luoshi.platform.rest.HttpsPort;
import org.osgi.framework.Bundle;

class HealthServletTest {
    private static final String KERNEL = "org.luoshi.platform.kernel";
    private static final String SUPERVISION = "org.luoshi.supervision";

    private final FakeFramework framework = new FakeFramework();
    private boolean databaseAnswers = true;
    private boolean settled = true;
    private Map<String, String> failures = Map.of();
    private RestorePoint restorePoint;
    private String https = "";
    private boolean keys = true;
    private int status;

    @Test
    void theProcessIsAliveWheneverItAnswers() throws IOException {
        databaseAnswers = false;
        assertThat(answer("/health/live", true).get("status").asText()).isEqualTo("UP");
        assertThat(status).isEqualTo(200);
    }

    @Test
    void isReadyWhenDatabaseMigrationsAddressesAndModulesAre() throws IOException {
        healthy(State.OPEN);
        JsonNode answer = answer("/health/ready", true);
        assertThat(status).isEqualTo(200);
        assertThat(answer.get("checks").findValuesAsText("name"))
                .containsExactly(
                        "database",
                        "migrations:kernel",
                        "migrations:supervision",
                        "rest",
                        "functions",
                        "bundle:" + KERNEL,
                        "module:supervision");
        assertThat(answer.get("checks").findValuesAsText("status")).containsOnly("UP");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        healthy(State.FAILED);
        databaseAnswers = false;
        failures = Map.of("supervision", "no such class");
        JsonNode answer = answer("/health/ready", true);
        assertThat(status).isEqualTo(503);
        assertThat(answer.get("checks").get(0).get("reason").asText()).isEqualTo("数据库没有响应。");
        assertThat(answer.get("checks").findValuesAsText("reason"))
                .contains("V2 failed", "{supervision=no such class}", "数据表升级失败：V2 failed");
    }

    @Test
    void isNotReadyBeforeTheFunctionsOfTheProfileWereBrought() throws IOException {
        healthy(State.OPEN);
        settled = false;
        assertThat(answer("/health/ready", true).get("checks").findValuesAsText("reason"))
                .contains("办公功能尚未就绪。");
        assertThat(status).isEqualTo(503);
    }

    @Test
    void saysWhyHttpsIsNotOffered() throws IOException {
        healthy(State.OPEN);
        https = "the certificate has expired";
        assertThat(answer("/health/ready", true).get("checks").findValuesAsText("reason"))
                .contains("the certificate has expired");
        assertThat(status).isEqualTo(503);
    }

    @Test
    void isNotReadyWhileNothingIsThere() throws IOException {
        answer("/health/ready", false);
        assertThat(status).isEqualTo(503);
    }

    @Test
    void aModuleStoppedOnPurposeSendsNobodyAway() throws IOException {
        framework.bundle(SUPERVISION, Bundle.RESOLVED, "Luoshi-Module", "supervision");
        assertThat(answer("/health/ready", true).get("status").asText()).isEqualTo("UP");
    }

    @Test
    void aFailedBackupIsToldAndSendsNobodyAway() throws IOException {
        healthy(State.OPEN);
        restorePoint = new RestorePoint() {
            @Override
            public boolean well() {
                return false;
            }

            @Override
            public LocalizedText sentence() {
                return LocalizedText.verbatim("the last backup failed");
            }
        };
        JsonNode answer = answer("/health/ready", true);
        assertThat(status).isEqualTo(200);
        assertThat(answer.get("checks").findValuesAsText("status")).contains("WARN");
        assertThat(answer.get("checks").findValuesAsText("reason")).contains("the last backup failed");
    }

    @Test
    void aMissingKeyIsToldAndSendsNobodyAway() throws IOException {
        healthy(State.OPEN);
        keys = false;
        JsonNode answer = answer("/health/ready", true);
        assertThat(status).isEqualTo(200);
        assertThat(answer.get("checks").findValuesAsText("name")).contains("keys");
        assertThat(answer.get("checks").findValuesAsText("reason")).contains("a key is missing");
    }

    private void healthy(State supervision) {
        framework
                .bundle(KERNEL, Bundle.ACTIVE, "Luoshi-Schema", "kernel")
                .unit(KERNEL, State.OPEN, "")
                .bundle(SUPERVISION, Bundle.ACTIVE, "Luoshi-Module", "supervision")
                .unit(SUPERVISION, supervision, supervision == State.FAILED ? "V2 failed" : "");
    }

    private JsonNode answer(String path, boolean services) throws IOException {
        ModuleList list = framework.list();
        HealthChecks checks = new HealthChecks(list);
        if (services) {
            list.bindUnits(framework);
            checks.bindUnits(framework);
            checks.bindStart(() -> settled);
            checks.bindRestorePoint(restorePoint);
            checks.bindDatabase((Database) FakeFramework.proxy(Database.class, (method, arguments) -> databaseAnswers));
            checks.bindApplications((Applications) FakeFramework.proxy(
                    Applications.class, (method, arguments) -> method.equals("settled") ? true : failures));
            checks.bindHttps(port());
            checks.bindKeys((SecretKeys) FakeFramework.proxy(
                    SecretKeys.class,
                    (method, arguments) ->
                            method.equals("complete") ? keys : LocalizedText.verbatim("a key is missing")));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new HealthServlet(checks).doGet(request(path), response(body));
        return new ObjectMapper().readTree(body.toByteArray());
    }

    private HttpsPort port() {
        return (HttpsPort) FakeFramework.proxy(HttpsPort.class, (method, arguments) -> switch (method) {
            case "wanted" -> !https.isEmpty();
            case "trouble" -> Optional.of(LocalizedText.verbatim(https));
            default -> false;
        });
    }

    private static HttpServletRequest request(String path) {
        return (HttpServletRequest)
                FakeFramework.proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
                    case "getServletPath" -> path;
                    case "getLocale" -> Locale.ENGLISH;
                    default -> null;
                });
    }

    private HttpServletResponse response(ByteArrayOutputStream body) {
        return (HttpServletResponse) FakeFramework.proxy(HttpServletResponse.class, (method, arguments) -> {
            if (method.equals("setStatus")) {
                status = (int) arguments[0];
            }
            return method.equals("getOutputStream") ? stream(body) : null;
        });
    }

    private static ServletOutputStream stream(ByteArrayOutputStream body) {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int value) {
                body.write(value);
            }
        };
    }
}
