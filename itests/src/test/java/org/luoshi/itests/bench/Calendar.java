package org.luoshi.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.luoshi.itests.Client;

/**
 * Working days around today, as the platform counts them; the servlet keeps such a table in memory.
 *
 * @param workdays how many working days lie between a day long ago and each day
 */
record Calendar(LocalDate today, LocalDate amberUntil, Map<LocalDate, Integer> workdays) {
    private static final int DAYS_BACK = 300;
    private static final String DUE = "/api/calendar/due?from=%s&workdays=%d";

    static Calendar of(Client client) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        LocalDate amberUntil = LocalDate.parse(
                client.get(DUE.formatted(today, 3)).body().get("due").asText());
        Map<LocalDate, Integer> workdays = new HashMap<>();
        int count = 0;
        for (JsonNode day : client.get(DUE.formatted(today.minusDays(DAYS_BACK), 500))
                .body()
                .get("days")) {
            count += day.get("counted").asBoolean() ? 1 : 0;
            workdays.put(LocalDate.parse(day.get("date").asText()), count);
        }
        return new Calendar(today, amberUntil, workdays);
    }

    int workdaysLeft(LocalDate due) {
        return workdays.get(due) - workdays.get(today);
    }

    Path write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("today", today.toString());
        properties.setProperty("amberUntil", amberUntil.toString());
        workdays.forEach((day, count) -> properties.setProperty(day.toString(), count.toString()));
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        return file;
    }

    static Calendar read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        }
        LocalDate today = LocalDate.parse((String) properties.remove("today"));
        LocalDate amberUntil = LocalDate.parse((String) properties.remove("amberUntil"));
        Map<LocalDate, Integer> workdays = new HashMap<>();
        properties.forEach(
                (day, count) -> workdays.put(LocalDate.parse((String) day), Integer.valueOf((String) count)));
        return new Calendar(today, amberUntil, workdays);
    }
}
