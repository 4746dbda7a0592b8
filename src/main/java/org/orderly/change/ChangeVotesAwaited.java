package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Members are reminded of a vote, or change managers are told that they have not voted (8.5.1.3).
 *
 * @param place of the authorization, from 1
 * @param awaited the keys of those who are waited for
 * @param escalated whether change managers are told
 */
public record ChangeVotesAwaited(
    RecordNumber number,
    Actor actor,
    Instant at,
    int place,
    List<String> awaited,
    boolean escalated)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("round", place, "awaited", awaited, "escalated", escalated);
  }
}
