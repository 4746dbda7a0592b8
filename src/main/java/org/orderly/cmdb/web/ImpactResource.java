package org.orderly.cmdb.web;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImpactAnswer;
import org.orderly.cmdb.ImpactHit;
import org.orderly.cmdb.ImpactQuestion.Direction;
import org.orderly.cmdb.ImpactedItem;
import org.orderly.cmdb.WeakenedItem;

/** An answer on impact as JSON. */
record ImpactResource(
    Direction direction,
    int depth,
    @Nullable Instant at,
    long update,
    List<ImpactedItem> items,
    int found,
    int hidden,
    List<Integer> levels,
    SortedMap<String, Integer> classes,
    List<ImpactHit> hits,
    boolean cut,
    List<WeakenedItem> weakened) {

  static ImpactResource of(ImpactAnswer answer) {
    return new ImpactResource(
        answer.question().direction(),
        answer.question().depth(),
        answer.question().at(),
        answer.update(),
        answer.items(),
        answer.found(),
        answer.hidden(),
        answer.levels(),
        answer.classes(),
        answer.hits(),
        answer.cut(),
        answer.weakened());
  }
}
