package org.orderly.cmdb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TrailEvent;

/**
 * Configuration items or relations were written, in one configuration update (ADR 0064).
 *
 * @param items those written, in order of their numbers
 * @clause 8.2.6
 */
public record ConfigurationUpdated(
    ConfigurationUpdateView update, Actor actor, List<RecordNumber> items) implements TrailEvent {

  /** The one subject of all these events: an update may write thousands of items. */
  public static final String SUBJECT = "configuration";

  private static final int MOST_NAMED = 100;

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public Instant at() {
    return update.at();
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "update", update.number(),
        "origin", update.origin().kind(),
        "source", update.origin().source(),
        "reference", update.origin().reference(),
        "items", update.items(),
        "relations", update.relations(),
        "components", update.components(),
        "digest", update.digest(),
        "numbers", items.stream().limit(MOST_NAMED).map(RecordNumber::value).toList());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("reason", update.origin().reason());
  }
}
