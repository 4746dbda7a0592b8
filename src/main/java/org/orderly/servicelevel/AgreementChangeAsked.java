package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A review asks that an agreement be renewed or changed (8.3.3). */
public record AgreementChangeAsked(
    RecordNumber number, Actor actor, Instant at, String agreement, AgreementOutcome outcome)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("agreement", agreement, "outcome", outcome);
  }
}
