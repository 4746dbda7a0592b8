package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Somebody voted on a change, for good (8.5.1.3).
 *
 * @param place of the authorization, from 1
 * @param member the key of the member for whom they voted: themselves, unless they stand in
 * @param digest of exactly what they were shown
 * @param stepUp whether they had to give their password again, and did
 * @param comment what they said to it; empty where nothing
 * @param substituteReason why they stood in; null where they did not
 */
public record ChangeVoteCast(
    RecordNumber number,
    Actor actor,
    Instant at,
    int place,
    String member,
    VoteChoice choice,
    String digest,
    boolean stepUp,
    String comment,
    @Nullable String substituteReason)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "round", place, "member", member, "choice", choice, "digest", digest, "stepUp", stepUp);
  }

  @Override
  public Map<String, String> texts() {
    return substituteReason == null
        ? Map.of("comment", comment)
        : Map.of("comment", comment, "substituteReason", substituteReason);
  }
}
