package org.orderly.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The latest escalation of an incident by one of its service clocks.
 *
 * @param metric the clock's word: response, resolution or update
 * @param share per cent of the target that was used up
 */
@Embeddable
public record Escalation(
    @Column(name = "escalated_metric") String metric,
    @Column(name = "escalated_share") int share,
    @Column(name = "escalated_at") Instant at) {}
