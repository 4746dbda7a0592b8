package org.orderly.cmdb;

import java.util.List;
import org.orderly.kernel.RecordNumber;

/**
 * An item that has lost members of a redundancy group and does not fail yet.
 *
 * @param lost those members
 * @param hidden how many more it has lost that the reader may not see
 */
public record WeakenedItem(
    ImpactedItem item, RedundancyState group, List<RecordNumber> lost, int hidden) {}
