package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Somebody is asked to authorize a correction (8.2.6).
 *
 * @param authorization whose word it needs
 * @param authorizer the key of the person who is asked; null where a role is
 * @param digest of what they are shown
 */
public record CorrectionAuthorizationAsked(
    RecordNumber number,
    Actor actor,
    Instant at,
    CorrectionAuthorization authorization,
    @Nullable String authorizer,
    String digest)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        CorrectionState.AWAITING_AUTHORIZATION,
        "authorization",
        authorization,
        "authorizer",
        authorizer,
        "digest",
        digest);
  }
}
