package org.orderly.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Impact, urgency, and the priority that follows from them. */
@Embeddable
public record Assessment(
    @Enumerated(EnumType.STRING) Impact impact,
    @Enumerated(EnumType.STRING) Urgency urgency,
    @Enumerated(EnumType.STRING) Priority priority) {}
