package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * It is decided whether a change is authorized (8.5.1.3).
 *
 * @param place of the authorization, from 1
 * @param contentDigest of the version of the change that was decided on
 * @param afterTheFact whether the change was made before
 */
public record ChangeAuthorizationDecided(
    RecordNumber number,
    Actor actor,
    Instant at,
    int place,
    RoundState outcome,
    TallyView tally,
    String contentDigest,
    boolean afterTheFact)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "round", place,
        "outcome", outcome,
        "mayVote", tally.mayVote(),
        "voted", tally.voted(),
        "authorize", tally.authorize(),
        "reject", tally.reject(),
        "revise", tally.revise(),
        "abstain", tally.abstain(),
        "contentDigest", contentDigest,
        "afterTheFact", afterTheFact);
  }
}
