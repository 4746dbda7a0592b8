package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A change is on the agenda of those who authorize it (8.5.1.3).
 *
 * @param place how many times it was, from 1
 * @param members the keys of those who may vote
 * @param excluded the keys of members who had a hand in it
 * @param paperDigest of exactly what they are shown
 * @param contentDigest of the version of the change that they are asked about
 */
public record ChangeAuthorizationAsked(
    RecordNumber number,
    Actor actor,
    Instant at,
    int place,
    AuthorizationBody body,
    List<String> members,
    List<String> excluded,
    String paperDigest,
    String contentDigest,
    Instant dueAt)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "round", place,
        "body", body,
        "members", members,
        "excluded", excluded,
        "paperDigest", paperDigest,
        "contentDigest", contentDigest,
        "dueAt", dueAt);
  }
}
