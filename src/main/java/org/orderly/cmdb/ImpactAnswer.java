package org.orderly.cmdb;

import java.util.List;
import java.util.SortedMap;

/**
 * What some configuration items reach when they fail, or what they fail with (8.2.6).
 *
 * @param update the number of the configuration update after which it was so
 * @param items those asked about
 * @param found how many items are hit
 * @param hidden how many of these the reader may not see
 * @param levels how many are hit at each depth, the first at depth 1
 * @param classes how many are hit of each class, of those that the reader may see
 * @param hits those that the reader may see by depth and number, 10,000 at most
 * @param cut whether there are more of them than these
 * @param weakened what holds by redundancy alone, of what the reader may see, 10,000 at most
 */
public record ImpactAnswer(
    ImpactQuestion question,
    long update,
    List<ImpactedItem> items,
    int found,
    int hidden,
    List<Integer> levels,
    SortedMap<String, Integer> classes,
    List<ImpactHit> hits,
    boolean cut,
    List<WeakenedItem> weakened) {

  /** The most hits that one answer names; it counts all. */
  public static final int MOST_HITS = 10_000;
}
