package org.luoshi.platform.kernel.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.record.RecordCopies;

/**
 * What was purged (清除证明), without a word of it.
 *
 * @param salt of the hashes, hexadecimal
 * @param quoting other records that quoted it and went with it, {@code type/id}
 * @param since when the record was first written, ISO 8601
 * @param until when it was purged, ISO 8601
 * @param copies backups of that time, which hold it
 */
public record Proof(
        String salt, List<PurgedPart> parts, List<String> quoting, String since, String until, List<HeldCopy> copies) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Proof {
        parts = List.copyOf(parts);
        quoting = List.copyOf(quoting);
        copies = List.copyOf(copies);
    }

    /**
     * A backup that holds the record.
     *
     * @param at the moment whose data it has, ISO 8601
     * @param there whether it is where backups are kept, as far as is known
     */
    public record HeldCopy(String name, String at, boolean there) {}

    /** With the copies that are there now; those that were known before and are not among them are gone from there. */
    Proof with(List<RecordCopies.Copy> found) {
        Map<String, HeldCopy> all = new LinkedHashMap<>();
        found.forEach(
                copy -> all.put(copy.name(), new HeldCopy(copy.name(), copy.at().toString(), true)));
        copies.forEach(copy -> all.putIfAbsent(copy.name(), new HeldCopy(copy.name(), copy.at(), false)));
        return new Proof(salt, parts, quoting, since, until, List.copyOf(all.values()));
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proof is always writable", e);
        }
    }

    /** @param json null when there is none yet */
    static Proof read(String json) {
        try {
            return json == null ? null : JSON.readValue(json, Proof.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored proof cannot be read", e);
        }
    }
}
