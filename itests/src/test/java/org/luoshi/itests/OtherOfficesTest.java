package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;
import org.luoshi.itests.DocumentedApi.Operation;

/**
 * Whoever knows the number of another office's record, and asks for it: every operation of supervision that takes the
 * number of one, by people whose scope does not reach it. For them it is not there, and it stays as it is.
 */
class OtherOfficesTest {
    private static final String ITEMS = OfficeRecords.SUPERVISION + "items";
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private static Installation installation;
    private static Department department;
    private static OfficeRecords records;
    private static DocumentedApi api;
    private static final Map<String, Client> OUTSIDERS = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.unpack("other-offices").start();
        department = Department.enter(installation);
        department.enterPerson("chuna", "出纳", "财务处", "一级科员", "staff");
        enterAlmighty("almighty-of-office", "OFFICE");
        enterAlmighty("almighty-alone", "OWN");
        Stream.of("caiwu", "chuna", "almighty-of-office", "almighty-alone")
                .forEach(username -> OUTSIDERS.put(username, department.as(username)));
        api = new DocumentedApi(department.as("duban").get("/api/openapi.json").body());
        records = new OfficeRecords(department);
    }

    /** A person of another office with every right of supervision, which reaches as far as this scope. */
    private static void enterAlmighty(String username, String scope) {
        Stream<String> rights = permissions(department.admin()).stream().filter(one -> one.startsWith("supervision."));
        List<String> permissions =
                Stream.concat(rights, Stream.of("platform.trail.read")).toList();
        Map<String, Object> role =
                Map.of("name", username, "description", "", "scope", scope, "permissions", permissions);
        JsonNode added = department.admin().post("/api/roles", role).succeeded().body();
        department.enterPerson(
                username, username, "财务处", "一级科员", added.get("key").asText());
    }

    private static List<String> permissions(Client client) {
        List<String> permissions = new ArrayList<>();
        client.get("/api/session")
                .succeeded()
                .body()
                .at("/viewer/permissions")
                .forEach(one -> permissions.add(one.asText()));
        return permissions;
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void nobodyReachesARecordOfAnotherOfficeByItsNumber() {
        List<String> before = records.everything();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, Client> outsider : OUTSIDERS.entrySet()) {
            List<String> own = permissions(outsider.getValue());
            for (Operation operation : api.operations()) {
                boolean may = operation.permissions().stream().anyMatch(own::contains);
                if (may && !isScoped(operation)) {
                    continue;
                }
                for (String address : records.addresses(operation, api)) {
                    tried++;
                    Answer answer = asked(outsider.getValue(), operation, address);
                    if (answer.status() != (may ? NOT_FOUND : FORBIDDEN)) {
                        wrong.add(outsider.getKey() + " " + operation.verb() + " " + address + " → " + answer.status()
                                + " " + answer.said());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).as("calls from outside").isGreaterThan(250);
        assertThat(records.everything()).as("what is there afterwards").isEqualTo(before);
    }

    /** Papers, weekly reports and settings belong to the department: whoever has their permission has all of them. */
    private static boolean isScoped(Operation operation) {
        return operation.path().startsWith(ITEMS);
    }

    /** With everything that the document asks for, and the version that the record really has. */
    private static Answer asked(Client outsider, Operation operation, String address) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "*/*"));
        if (operation.needsVersion()) {
            headers.put("If-Match", records.version(operation));
        }
        if (operation.content().has("application/octet-stream")) {
            headers.put("Content-Disposition", "attachment; filename=\"more.txt\"");
            return outsider.sendBytes(
                    operation.verb(), address, OfficeRecords.FILE, "application/octet-stream", headers);
        }
        JsonNode example = operation.content().at("/application~1json/example");
        if (operation.path().endsWith("items/steps/{step}")) {
            Map<String, Object> which = Map.of("id", records.item(), "version", 1);
            Object many = Map.of("items", List.of(which), "input", example.get("input"));
            return outsider.send(operation.verb(), address, many, headers);
        }
        return outsider.send(operation.verb(), address, example.isMissingNode() ? null : example, headers);
    }

    /** The own item is the way in, the number of the file another one's. */
    @Test
    void nobodyReachesAFileThroughAnItemOfTheirOwn() {
        Map<String, Object> theirs = department.item("归财务处");
        theirs.put("leadOfficeId", department.office("财务处"));
        long own = OfficeRecords.id(department.as("duban").post(ITEMS, theirs));
        Client almighty = OUTSIDERS.get("almighty-of-office");
        String address = ITEMS + "/" + own + "/attachments/" + records.attachment();
        List<String> before = records.everything();

        List<Answer> answers = List.of(
                almighty.download(address, "*/*"),
                almighty.send("DELETE", address, null, Map.of()),
                almighty.send("POST", address + "/restore", null, Map.of()));

        assertThat(almighty.get(ITEMS + "/" + own).status()).isEqualTo(200);
        assertThat(answers).extracting(Answer::status).containsOnly(NOT_FOUND);
        assertThat(records.everything()).isEqualTo(before);
    }

    /** What is reported to hold a secret goes out of everybody's sight: not by those who do not see it. */
    @Test
    void nobodyTakesARecordOfAnotherOfficeOutOfSight() {
        List<String> before = records.everything();
        Map<String, Object> claim = Map.of(
                "module",
                "supervision",
                "recordType",
                "SupervisionItem",
                "recordId",
                Long.toString(records.item()),
                "kind",
                "MARKED");

        assertThat(OUTSIDERS.values())
                .extracting(outsider ->
                        outsider.post("/api/platform/incidents", claim).status())
                .containsOnly(NOT_FOUND);
        assertThat(records.everything()).isEqualTo(before);
    }
}
