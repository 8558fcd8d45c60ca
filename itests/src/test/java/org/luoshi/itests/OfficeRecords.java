package org.luoshi.itests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.luoshi.itests.Client.Answer;
import org.luoshi.itests.DocumentedApi.Operation;

/** A record of each kind that supervision has: an item of 资源配置处 with all that hangs on it, and those of the department. */
final class OfficeRecords {
    static final String SUPERVISION = "/api/supervision/";
    static final byte[] FILE = "会议纪要：请按时办理。".getBytes(StandardCharsets.UTF_8);

    private static final String ITEMS = SUPERVISION + "items";

    private final Department department;
    private final Client supervisor;
    private final Map<String, Long> numbers;
    private final long attachment;

    /** Enters them, by those whose work it is. */
    OfficeRecords(Department department) {
        this.department = department;
        this.supervisor = department.as("duban");
        long item = itemUnderWay();
        this.attachment = attached(item);
        Map<String, Object> paper = Map.of("title", "纪要", "text", "会议议定：资源配置处完成立项清单公示。", "date", "2026-07-06");
        this.numbers = Map.of(
                "items",
                item,
                "intakes",
                id(supervisor.post(SUPERVISION + "intakes", paper)),
                "reports",
                id(supervisor.post(SUPERVISION + "reports", Map.of("week", "2026-W28"))),
                "deadline-rules",
                supervisor
                        .get(SUPERVISION + "deadline-rules")
                        .succeeded()
                        .body()
                        .at("/items/0/id")
                        .asLong());
    }

    /** Worked on, reported on and urged. */
    private long itemUnderWay() {
        long id = id(supervisor.post(ITEMS, department.item("只归资源配置处")));
        Client head = department.as("xujin");
        step(supervisor, id, "SUBMIT", Map.of());
        step(department.as("chencha"), id, "APPROVE", Map.of());
        step(supervisor, id, "DISPATCH", Map.of());
        step(head, id, "RECEIVE", Map.of());
        step(head, id, "START", Map.of());
        step(head, id, "FEEDBACK", Map.of("period", "7月上旬", "progress", 40, "done", "已拟稿"));
        step(head, id, "ADD_SUB_TASK", Map.of("title", "完成公示", "due", "2026-12-30"));
        step(supervisor, id, "URGE", Map.of("way", "PHONE", "note", "请抓紧"));
        return id;
    }

    private static void step(Client client, long id, String step, Map<String, Object> input) {
        String path = ITEMS + "/" + id;
        client.step(path + "/steps/" + step, input, client.get(path).version()).succeeded();
    }

    private long attached(long item) {
        Map<String, String> name = Map.of("Content-Disposition", "attachment; filename=\"minutes.txt\"");
        return id(supervisor.sendBytes("POST", ITEMS + "/" + item + "/attachments", FILE, "text/plain", name));
    }

    static long id(Answer added) {
        return added.succeeded().body().get("id").asLong();
    }

    long item() {
        return numbers.get("items");
    }

    long attachment() {
        return attachment;
    }

    /** Addresses of an operation with the numbers of these records, one for each constant that a variable can be. */
    List<String> addresses(Operation operation, DocumentedApi api) {
        if (!operation.path().startsWith(SUPERVISION) || !operation.path().contains("{")) {
            return List.of();
        }
        String address = operation.path();
        if (address.contains("{id}")) {
            address = address.replace("{id}", Long.toString(numbers.get(kind(operation))))
                    .replace("{attachment}", Long.toString(attachment));
        }
        Matcher variable = DocumentedApi.VARIABLE.matcher(address);
        return variable.find()
                ? api.constants(operation, variable.group(1)).stream()
                        .map(variable::replaceFirst)
                        .toList()
                : List.of(address);
    }

    private static String kind(Operation operation) {
        return operation.path().substring(SUPERVISION.length()).split("/")[0];
    }

    /** The version that the record of an operation has now. */
    String version(Operation operation) {
        String kind = kind(operation);
        if (kind.equals("deadline-rules")) {
            return "\"0\"";
        }
        return supervisor
                .get(SUPERVISION + kind + "/" + numbers.get(kind))
                .succeeded()
                .version();
    }

    /** The records with their versions and whatever hangs on them, as whoever sees all of them reads them. */
    List<String> everything() {
        Stream<String> paths = Stream.of(
                "items/" + item(),
                "items/" + item() + "/attachments",
                "intakes/" + numbers.get("intakes"),
                "reports/" + numbers.get("reports"),
                "deadline-rules");
        return paths.map(path -> supervisor.get(SUPERVISION + path).succeeded())
                .map(answer -> answer.raw().headers().firstValue("ETag").orElse("") + answer.body())
                .toList();
    }
}
