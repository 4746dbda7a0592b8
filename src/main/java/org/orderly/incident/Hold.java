package org.orderly.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * Why an incident waits, and until when at the latest.
 *
 * @param until the instant at which work resumes by itself
 */
@Embeddable
public record Hold(
    @Enumerated(EnumType.STRING) @Column(name = "hold_reason") HoldReason reason,
    @Column(name = "hold_until") Instant until) {}
