package org.orderly.cmdb;

import java.util.List;
import org.orderly.kernel.RecordNumber;

/**
 * What would lead from the present back to a baseline (8.2.6). It writes nothing: a correction
 * proposes it, and whoever authorizes corrections decides.
 *
 * @param items those that would be amended, by number
 * @param plan leads them back, and with them the redundancy groups that their relations belong to
 * @param left items that the baseline's scope means now and that it does not have: they stay as
 *     they are; {@value #MOST_LEFT} of them at most
 * @param leftInAll how many of these there are
 */
public record BaselineRestoration(
    BaselineView baseline,
    List<RecordNumber> items,
    ConfigurationPlan plan,
    List<RecordNumber> left,
    int leftInAll) {

  /** So many items that stay are named. */
  public static final int MOST_LEFT = 100;
}
