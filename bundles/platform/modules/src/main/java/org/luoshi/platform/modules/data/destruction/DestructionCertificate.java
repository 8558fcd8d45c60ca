package org.luoshi.platform.modules.data.destruction;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was destroyed, by whom and why (数据销毁证书): written before the first table goes, kept for ever. */
@Entity
@Table(name = "destruction_certificate")
public class DestructionCertificate {
    private static final int PAGE = 500_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "destruction_id")
    private long destructionId;

    @Column(name = "function_id")
    private String function;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "destroyed_at")
    private Instant destroyedAt;

    private String sha256;

    /** H2 takes a million characters at most into one text, and a function may have many attachments. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "certificate_page", joinColumns = @JoinColumn(name = "certificate_id"))
    @OrderColumn(name = "page")
    @Column(name = "content")
    private List<String> pages = new ArrayList<>();

    protected DestructionCertificate() {}

    /**
     * @param content the certificate as JSON
     * @param sha256 hash over that, hexadecimal
     */
    public DestructionCertificate(Destruction destruction, String content, String sha256, Instant now) {
        this.destructionId = destruction.id();
        this.function = destruction.function();
        this.pages.addAll(pages(content));
        this.sha256 = sha256;
        this.issuedAt = now;
    }

    public long id() {
        return id;
    }

    public long destructionId() {
        return destructionId;
    }

    public String function() {
        return function;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** When the last of it was gone; null as long as it is not. */
    public Instant destroyedAt() {
        return destroyedAt;
    }

    public String sha256() {
        return sha256;
    }

    /** The certificate as JSON. */
    public String content() {
        return String.join("", pages);
    }

    private static List<String> pages(String content) {
        List<String> pages = new ArrayList<>();
        int start = 0;
        while (start < content.length()) {
            int end = Math.min(start + PAGE, content.length());
            end -= end < content.length() && Character.isHighSurrogate(content.charAt(end - 1)) ? 1 : 0;
            pages.add(content.substring(start, end));
            start = end;
        }
        return pages;
    }

    /** The last of it is gone. */
    public void finish(Instant now) {
        destroyedAt = now;
    }
}
