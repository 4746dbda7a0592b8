package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Those who work on a major incident know where they meet and who does what. */
public record MajorIncidentBridgeOpened(
    RecordNumber number, Actor actor, Instant at, MajorIncidentRoles roles) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "manager",
        roles.manager(),
        "technicalLead",
        roles.technicalLead(),
        "communicationsLead",
        roles.communicationsLead(),
        "scribe",
        roles.scribe());
  }
}
