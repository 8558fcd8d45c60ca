package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What an office reports.
 *
 * @param period which time it is about (期间)
 * @param progress how far the item is, percent
 * @param done what was done (进展)
 * @param problems what is in the way (存在问题)
 * @param nextSteps what comes next (下步措施)
 * @param needsCoordination what a leader has to settle (需协调事项)
 */
@Embeddable
public record FeedbackText(
        @Column(name = "period") String period,
        @Column(name = "progress") int progress,
        @Column(name = "done") String done,
        @Column(name = "problems") String problems,
        @Column(name = "next_steps") String nextSteps,
        @Column(name = "needs_coordination") String needsCoordination) {}
