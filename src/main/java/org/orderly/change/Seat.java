package org.orderly.change;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of the body that is asked, named when it is asked.
 *
 * @param place from 1
 * @param member the key of the person
 * @param offices those in which they vote
 * @param excluded why they have no vote; null where they have one
 */
public record Seat(int place, String member, Set<Office> offices, @Nullable Exclusion excluded) {

  /** Whether the member has a vote. */
  public boolean votes() {
    return excluded == null;
  }
}
