package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What is to be done (督办内容).
 *
 * @param requirement aim that can be measured (办理要求)
 * @param standing whether it is a duty without end, such as "from now on within 20 working days" (长期性要求)
 */
@Embeddable
public record Matter(
        @Column(name = "title") String title,
        @Column(name = "content") String content,
        @Column(name = "requirement") String requirement,

        @Enumerated(EnumType.STRING) @Column(name = "category")
        Category category,

        @Enumerated(EnumType.STRING) @Column(name = "urgency")
        Urgency urgency,

        @Column(name = "standing") boolean standing) {
    public static final int TITLE_LENGTH = 200;
    public static final int TEXT_LENGTH = 4000;
}
