package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Too few have voted on a change in the time that they had (8.5.1.3).
 *
 * @param place of the authorization, from 1
 * @param what follows: they get more time, or a change manager says how it goes on
 * @param dueAt until when they vote now, or had to
 */
public record ChangeVotingDelayed(
    RecordNumber number, Actor actor, Instant at, int place, Voting what, Instant dueAt)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("round", place, "voting", what, "dueAt", dueAt);
  }
}
