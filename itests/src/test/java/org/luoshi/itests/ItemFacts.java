package org.luoshi.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** What the server holds about items, read through the REST API: what the pages did is checked against it. */
final class ItemFacts {
    private static final String ITEMS = "/api/supervision/items";

    private final Client client;

    ItemFacts(Client client) {
        this.client = client;
    }

    Client client() {
        return client;
    }

    JsonNode item(long id) {
        return client.get(ITEMS + "/" + id).body();
    }

    String number(long id) {
        return item(id).get("number").asText();
    }

    /** Rows of the items of the newest paper (offset 0) or of one before it. */
    JsonNode outOfPaper(int offset) {
        JsonNode paper =
                client.get("/api/supervision/intakes").body().get("items").get(offset);
        return client.get(ITEMS + "?size=50&intake=" + paper.get("id").asLong())
                .body()
                .get("items");
    }

    long withClause(JsonNode rows, String clause) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("id").asLong())
                .filter(id -> clause.equals(item(id).get("clause").asText()))
                .findFirst()
                .orElseThrow();
    }
}
