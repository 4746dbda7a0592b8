package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A service level review begins (8.3.3).
 *
 * @param byInterval whether it begins because its day has come, not by hand
 */
public record ServiceLevelReviewOpened(
    RecordNumber number,
    Actor actor,
    Instant at,
    ReviewSubject about,
    ReviewPeriod period,
    boolean byInterval)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        ServiceLevelReviewState.IN_PREPARATION,
        "agreement",
        about.agreement(),
        "agreementVersion",
        about.agreementVersion(),
        "customer",
        about.customer(),
        "services",
        about.services(),
        "owner",
        about.owner(),
        "first",
        period.first(),
        "last",
        period.last(),
        "byInterval",
        byInterval);
  }
}
