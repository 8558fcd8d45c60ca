package org.luoshi.platform.modules.data.destruction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;

/**
 * What a certificate says.
 *
 * @param function identifier of the function
 * @param schemaVersion version of its tables; empty when there were none
 * @param database name of the database product
 * @param reason why it was asked for
 * @param askedBy name of who asked
 * @param askedAt when
 * @param confirmedBy name of the second person
 * @param confirmedAt when
 * @param tables what each table held
 * @param attachments every file beside the tables
 */
public record CertificateContent(
        String function,
        String schemaVersion,
        String database,
        String reason,
        String askedBy,
        Instant askedAt,
        String confirmedBy,
        Instant confirmedAt,
        List<Table> tables,
        List<File> attachments) {
    /**
     * A table.
     *
     * @param name its name
     * @param rows number of rows
     * @param sha256 hash over its rows as an archive has them
     */
    public record Table(String name, long rows, String sha256) {}

    /**
     * An attachment.
     *
     * @param name its name in the function's folder
     * @param size bytes
     * @param sha256 hash over these
     */
    public record File(String name, long size, String sha256) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Reads what {@link #json} wrote. */
    public static CertificateContent of(String json) {
        try {
            return JSON.readValue(json, CertificateContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    /** The text that is kept and hashed. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a certificate is always JSON", e);
        }
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
