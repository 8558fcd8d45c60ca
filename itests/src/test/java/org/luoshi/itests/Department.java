package org.luoshi.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The department that works in the journeys: the offices that the minutes of July 2026 name, and a few people. Everything
 * is entered through the REST API as an administrator would.
 */
final class Department {
    static final String PASSWORD = "Luoshi-2026-zx";

    private static final List<String> OFFICES =
            List.of("办公室", "督查办", "资源配置处", "监督评估处", "财务处", "政策法规处", "合作处", "机关党委", "人事处");

    private final String address;
    private final Client admin;
    private final Map<String, Long> offices = new LinkedHashMap<>();
    private final Map<String, Long> people = new LinkedHashMap<>();

    private Department(String address, Client admin) {
        this.address = address;
        this.admin = admin;
    }

    /** Enters the offices and people into a fresh installation. */
    static Department enter(Installation installation) {
        Department department = new Department(installation.address(), installation.admin());
        department.enterOffices();
        department.enterPerson("zhou", "周文博", null, "厅长", "leader");
        department.enterPerson("lijing", "李静", null, "副厅长", "leader");
        department.enterPerson("duban", "杜斌", "督查办", "督查办主任", "supervisor");
        department.enterPerson("chencha", "陈察", "督查办", "督查专员", "supervisor");
        department.enterPerson("xujin", "许进", "资源配置处", "处长", "office-head");
        department.enterPerson("linlan", "林岚", "资源配置处", "四级调研员", "staff");
        department.enterPerson("caiwu", "方正", "财务处", "处长", "office-head");
        return department;
    }

    /** Those who come into an installation beside whoever is there; nobody so far. */
    static Department beside(Installation installation) {
        return new Department(installation.address(), installation.admin());
    }

    long office(String name) {
        return offices.get(name);
    }

    long person(String username) {
        return people.get(username);
    }

    Client admin() {
        return admin;
    }

    /** A client that is signed in as this person. */
    Client as(String username) {
        return new Client(address).signIn(username, PASSWORD);
    }

    /** What the supervision office enters for an item that 资源配置处 leads, due at the end of the year. */
    Map<String, Object> item(String title) {
        return item(title, office("资源配置处"));
    }

    static Map<String, Object> item(String title, long leadOffice) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("kind", "DIRECTOR_MEETING");
        source.put("meeting", "厅长办公会议〔2026〕第14次");
        source.put("date", "2026-07-06");
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("title", title);
        item.put("content", "完成立项清单公示。");
        item.put("category", "DAILY");
        item.put("urgency", "ORDINARY");
        item.put("standing", false);
        item.put("source", source);
        item.put("leadOfficeId", leadOffice);
        item.put("assistOfficeIds", List.of());
        item.put("due", "2026-12-31");
        item.put("feedbackCycle", "ONCE");
        item.put("subTasks", List.of());
        return item;
    }

    private void enterOffices() {
        for (JsonNode known : admin.get("/api/offices").body().path("items")) {
            offices.put(known.get("name").asText(), known.get("id").asLong());
        }
        Long department = offices.values().stream().findFirst().orElse(null);
        if (department == null) {
            department = enterOffice("省科学技术厅", "DEPARTMENT", null, 0);
        }
        int order = 1;
        for (String name : OFFICES) {
            if (!offices.containsKey(name)) {
                enterOffice(name, "OFFICE", department, order++);
            }
        }
    }

    private long enterOffice(String name, String kind, Long parent, int order) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("shortName", name);
        body.put("kind", kind);
        body.put("parentId", parent);
        body.put("sortOrder", order);
        body.put("aliases", "督查办".equals(name) ? List.of("督查办公室") : List.of());
        long id = created(admin.post("/api/offices", body)).get("id").asLong();
        offices.put(name, id);
        return id;
    }

    /** A person who has signed in once and chosen a password. */
    void enterPerson(String username, String name, String office, String post, String role) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("username", username);
        body.put("name", name);
        body.put("officeId", office == null ? null : offices.get(office));
        body.put("post", post);
        body.put("phone", null);
        body.put("email", null);
        body.put("roles", List.of(role));
        JsonNode added = created(admin.post("/api/people", body));
        people.put(username, added.get("person").get("id").asLong());
        String first = added.get("password").asText();
        Client fresh = new Client(address).signIn(username, first);
        Client.Answer changed =
                fresh.send("PUT", "/api/session/password", Map.of("current", first, "next", PASSWORD), Map.of());
        if (changed.status() != 204) {
            throw new IllegalStateException("password of " + username + ": " + changed.body());
        }
    }

    private static JsonNode created(Client.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
