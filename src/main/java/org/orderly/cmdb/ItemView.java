package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A configuration item as others see it, now or at an instant of the past.
 *
 * @param revision the number of the update that made it so
 * @param since the instant of that update
 * @param source where its fields come from
 * @param otherSources where those fields come from that come from elsewhere, by field
 * @param lastSeenAt when an inventory last found it; null where none did, and in the past
 */
public record ItemView(
    RecordNumber number,
    long revision,
    Instant since,
    ItemFacts facts,
    String source,
    Map<String, String> otherSources,
    @Nullable Instant lastSeenAt) {

  /** Where the value of a field comes from. */
  public String sourceOf(String field) {
    return otherSources.getOrDefault(field, source);
  }
}
