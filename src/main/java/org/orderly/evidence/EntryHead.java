package org.orderly.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who did what to which record and when; kept in the content of an entry and beside it.
 *
 * @param at to the millisecond
 */
record EntryHead(String record, String kind, String actor, String actorKind, Instant at) {

  EntryHead {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
