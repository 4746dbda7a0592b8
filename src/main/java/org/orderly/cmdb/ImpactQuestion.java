package org.orderly.cmdb;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/**
 * What is asked of the impact of configuration items.
 *
 * @param items those that are taken to fail, all at once: 1 to 1,000
 * @param depth over how many relations at most, 1 to 50
 * @param at the instant whose items and relations are meant; null for now
 */
public record ImpactQuestion(
    List<RecordNumber> items, Direction direction, int depth, @Nullable Instant at) {

  /** How far one looks who says nothing else. */
  public static final int USUAL_DEPTH = 6;

  /** Keeps the items as they are. */
  public ImpactQuestion {
    items = List.copyOf(items);
  }

  /** Which way one looks. */
  public enum Direction implements Word {
    /** What fails with the items. */
    DOWNSTREAM,
    /** What the items fail with. */
    UPSTREAM
  }

  /** What fails with the items now, as deep as usual. */
  public static ImpactQuestion downstream(RecordNumber... items) {
    return new ImpactQuestion(List.of(items), Direction.DOWNSTREAM, USUAL_DEPTH, null);
  }

  /** What the items fail with now, as deep as usual. */
  public static ImpactQuestion upstream(RecordNumber... items) {
    return new ImpactQuestion(List.of(items), Direction.UPSTREAM, USUAL_DEPTH, null);
  }

  /** The same at an instant of the past. */
  public ImpactQuestion asOf(Instant instant) {
    return new ImpactQuestion(items, direction, depth, instant);
  }

  /** The same, over so many relations at most. */
  public ImpactQuestion within(int relations) {
    return new ImpactQuestion(items, direction, relations, at);
  }
}
