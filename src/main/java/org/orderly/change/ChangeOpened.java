package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A change was asked for (8.5.1.2), and awaits its process.
 *
 * @param owner the key of who answers for it
 * @param digest of its content
 */
public record ChangeOpened(
    RecordNumber number,
    Actor actor,
    Instant at,
    String owner,
    @Nullable String template,
    boolean found,
    String digest,
    List<String> services,
    List<RecordNumber> items)
    implements RecordEvent {

  private static final int MOST_NAMED = 100;

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state",
        ChangeState.NEW,
        "owner",
        owner,
        "template",
        template,
        "found",
        found,
        "digest",
        digest,
        "services",
        services.stream().limit(MOST_NAMED).toList(),
        "items",
        items.stream().limit(MOST_NAMED).map(RecordNumber::value).toList());
  }
}
