package org.luoshi.itests.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.itests.Client;

/** The department that the items belong to: 24 offices with one person each. */
record Department(List<Long> offices, List<Long> people) {
    private static final int OFFICES = 24;

    static Department enter(Client admin) {
        Department department = new Department(new ArrayList<>(), new ArrayList<>());
        Long root = admin.get("/api/offices").body().path("items").findValues("id").stream()
                .map(id -> id.asLong())
                .findFirst()
                .orElseGet(() -> office(admin, "省科学技术厅", "DEPARTMENT", null));
        for (int i = 1; i <= OFFICES; i++) {
            long office = office(admin, "第" + i + "处", "OFFICE", root);
            department.offices.add(office);
            department.people.add(person(admin, i, office));
        }
        return department;
    }

    private static long office(Client admin, String name, String kind, Long parent) {
        Map<String, Object> office = new HashMap<>();
        office.put("name", name);
        office.put("shortName", name);
        office.put("kind", kind);
        office.put("parentId", parent);
        office.put("sortOrder", 1);
        office.put("aliases", List.of());
        return created(admin.post("/api/offices", office)).body().get("id").asLong();
    }

    private static long person(Client admin, int number, long office) {
        Map<String, Object> person = new HashMap<>();
        person.put("username", "person" + number);
        person.put("name", "经办人" + number);
        person.put("officeId", office);
        person.put("post", "科员");
        person.put("phone", null);
        person.put("email", null);
        person.put("roles", List.of("staff"));
        return created(admin.post("/api/people", person))
                .body()
                .get("person")
                .get("id")
                .asLong();
    }

    private static Client.Answer created(Client.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer;
    }
}
