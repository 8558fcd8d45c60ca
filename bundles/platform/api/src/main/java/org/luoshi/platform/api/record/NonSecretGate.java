package org.luoshi.platform.api.record;

import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Refuses content that bears a mark of classification (非密闸门): a non-classified system may not hold state secrets
 * (保守国家秘密法 art. 31(3)). Every text in the JSON of a request and every text that an entity writes passes it by itself;
 * so does every {@code FileContent} in a request and every file that is attached. What comes in otherwise is handed over
 * here. A hit is audited by hash and rule only.
 */
@ProviderType
public interface NonSecretGate {
    /**
     * @param field name of the field, for the error
     * @throws ClassifiedContentRefused when the text bears a mark
     */
    void checkText(Viewer who, String field, String text);

    /**
     * Checks name and content of a file. Word, Excel, PowerPoint, PDF, OFD, RTF and text files are read, properties of
     * pictures, and ZIP archives with everything in them; of other formats what is plain text.
     *
     * @throws ClassifiedContentRefused when it bears a mark
     * @throws org.luoshi.platform.api.error.InvalidInput when the file is not what its name says, or cannot be looked
     *     into: damaged, with a password, packed beyond measure
     */
    void checkFile(Viewer who, String fileName, byte[] content);
}
