package org.orderly.cmdb;

import java.util.List;
import java.util.Map;
import org.orderly.kernel.RecordNumber;

/**
 * What somebody says of a batch after having looked.
 *
 * @param items all that is said of each item of the batch
 * @param surplus what is there and has no record
 */
record Observations(Map<RecordNumber, List<Observation>> items, List<Surplus> surplus) {

  /** Something that is there and has no record. */
  record Surplus(String itemClass, String name) {}
}
