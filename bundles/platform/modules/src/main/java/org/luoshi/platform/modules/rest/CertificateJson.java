package org.luoshi.platform.modules.rest;

import java.time.Instant;
import org.luoshi.platform.modules.data.destruction.CertificateContent;
import org.luoshi.platform.modules.data.destruction.DestructionCertificate;

/**
 * A certificate of destruction.
 *
 * @param id its number
 * @param issuedAt when it was written, before anything went
 * @param destroyedAt when the last of it was gone; null as long as it is not
 * @param sha256 hash over the certificate as it is kept, hexadecimal
 * @param rows rows of all tables
 * @param content what it says
 */
public record CertificateJson(
        long id, Instant issuedAt, Instant destroyedAt, String sha256, long rows, CertificateContent content) {
    static CertificateJson of(DestructionCertificate certificate) {
        CertificateContent content = CertificateContent.of(certificate.content());
        return new CertificateJson(
                certificate.id(),
                certificate.issuedAt(),
                certificate.destroyedAt(),
                certificate.sha256(),
                content.rows(),
                content);
    }
}
