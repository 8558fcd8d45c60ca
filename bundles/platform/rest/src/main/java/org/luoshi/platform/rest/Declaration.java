package org.luoshi.platform.rest;

import java.util.Set;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.rest.problem.Problems;

/** The declaration of non-secrecy (涉密声明): whoever writes says in a header that it holds no state secret, and in which words. */
public final class Declaration {
    /** Its value is the number of the wording that the person saw. */
    public static final String HEADER = "X-Non-Secret";

    /** The wording that is asked for now. A new one gets a number of its own: the audit trail keeps the old ones. */
    public static final String WORDING = "1";

    /** Those that are taken; a page that was opened before an update still sends the one that it shows. */
    private static final Set<String> TAKEN = Set.of(WORDING);

    private Declaration() {}

    /** Tells whether the value of the header makes the declaration; null does not. */
    public static boolean made(String wording) {
        return wording != null && TAKEN.contains(wording);
    }

    /** What whoever made it declared. */
    public static LocalizedText sentence(String wording) {
        return Problems.text("declaration.wording." + wording);
    }
}
