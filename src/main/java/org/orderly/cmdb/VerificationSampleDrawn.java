package org.orderly.cmdb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * The sample of a verification is drawn: with seed and population anybody draws it again.
 *
 * @param items those drawn
 */
public record VerificationSampleDrawn(
    RecordNumber number,
    Actor actor,
    Instant at,
    VerificationView.Draw draw,
    List<RecordNumber> items)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        VerificationState.DRAWN,
        "seed",
        draw.seed(),
        "update",
        draw.update(),
        "population",
        draw.population(),
        "populationDigest",
        draw.digest(),
        "sample",
        items.stream().map(RecordNumber::value).toList());
  }
}
