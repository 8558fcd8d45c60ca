package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who answers for an item (责任分工). Assisting offices stand in {@link Participation}.
 *
 * @param leadOfficeId lead office (牵头处室)
 * @param leaderId leader of the department who answers for it (责任厅领导), may be null
 * @param headId head of the lead office (处室负责人), may be null
 * @param handlerId person who works on it (承办人), may be null
 */
@Embeddable
public record Assignment(
        @Column(name = "lead_office_id") Long leadOfficeId,
        @Column(name = "leader_id") Long leaderId,
        @Column(name = "head_id") Long headId,
        @Column(name = "handler_id") Long handlerId) {
    /** The same assignment with another person at work on it. */
    public Assignment handledBy(Long personId) {
        return new Assignment(leadOfficeId, leaderId, headId, personId);
    }

    /** The same assignment with a successor wherever it names the person. */
    public Assignment handedOver(long from, long to) {
        return new Assignment(
                leadOfficeId,
                successor(leaderId, from, to),
                successor(headId, from, to),
                successor(handlerId, from, to));
    }

    private static Long successor(Long named, long from, long to) {
        return named != null && named == from ? Long.valueOf(to) : named;
    }

    /** Whether somebody else works on it than before, whose telephone is not that of before. */
    public boolean hasPassedOn(Assignment before) {
        boolean handler = before.handlerId != null && !before.handlerId.equals(handlerId);
        return handler || !leadOfficeId.equals(before.leadOfficeId);
    }

    /** The same assignment with another lead office; its people are not known yet. */
    public Assignment movedTo(long officeId) {
        return new Assignment(officeId, leaderId, null, null);
    }
}
