package org.luoshi.platform.api.error;

/**
 * The content bears a mark of classification and was refused without being stored (status 422, code
 * {@code non-secret-gate}). Basis: 保守国家秘密法 art. 31(3), 实施条例 art. 41. Carries the rule and the place, never the
 * content.
 */
public final class ClassifiedContentRefused extends RuntimeException {
    private final String rule;
    private final String field;

    /**
     * @param rule identifier of the mark rule that was hit
     * @param field field or file part that bears the mark
     */
    public ClassifiedContentRefused(String rule, String field) {
        super("refused by rule " + rule + " in " + field);
        this.rule = rule;
        this.field = field;
    }

    public String rule() {
        return rule;
    }

    public String field() {
        return field;
    }
}
