package org.orderly.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How an incident was resolved.
 *
 * @param text what was done, up to 4,000 characters, as typed
 * @param confirmationDue until when the caller can confirm or reopen
 */
@Embeddable
public record Resolution(
    @Enumerated(EnumType.STRING) @Column(name = "resolution_code") ResolutionCode code,
    @Column(name = "resolution_text") String text,
    @Column(name = "resolved_at") Instant resolvedAt,
    @Column(name = "confirmation_due") Instant confirmationDue) {}
