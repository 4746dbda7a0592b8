package org.orderly.cmdb;

import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Makes the digests of baselines from the tables, some items at a time. */
@Component
class BaselineDigests {

  private final Baselines baselines;
  private final BaselineStates states;

  BaselineDigests(Baselines baselines, BaselineStates states) {
    this.baselines = baselines;
    this.states = states;
  }

  /** The digest of the items as they were after an update. */
  String of(long[] items, long update) {
    BaselineDigest digest = new BaselineDigest();
    for (List<Long> piece : Pieces.of(LongStream.of(items).boxed().toList())) {
      states.of(piece, update).forEach(digest::add);
    }
    return digest.hex();
  }

  /** Whether a baseline's states are those that its digest was made of. */
  boolean fits(BaselineView baseline) {
    long[] items = baselines.items(baseline.number());
    return items.length == baseline.items()
        && baselines.strayEntries(baseline.number()) == 0
        && of(items, baseline.update()).equals(baseline.digest());
  }
}
