package org.orderly.incident;

import jakarta.persistence.Embeddable;

/** Who does what while a major incident lasts; each by a person's key. */
@Embeddable
public record MajorIncidentRoles(
    String manager, String technicalLead, String communicationsLead, String scribe) {}
