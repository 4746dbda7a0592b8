package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** An opportunity for improvement was raised, with who takes it up and until when (10.2). */
public record ImprovementOpportunityRaised(
    RecordNumber number, Actor actor, Instant at, AgreedAction action) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("owner", action.owner(), "due", action.due());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("what", action.what());
  }
}
