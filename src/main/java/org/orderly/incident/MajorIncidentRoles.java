package org.orderly.incident;

import jakarta.persistence.Embeddable;
import java.util.stream.Stream;

/** Who does what while a major incident lasts; each by a person's key. */
@Embeddable
public record MajorIncidentRoles(
    String manager, String technicalLead, String communicationsLead, String scribe) {

  /** All of them. */
  Stream<String> people() {
    return Stream.of(manager, technicalLead, communicationsLead, scribe);
  }
}
