package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * An item that the items asked about reach.
 *
 * @param depth over how many relations at least, 1 or more
 * @param path from one of the items asked about to this one, each after what it follows from; null
 *     stands for an item that the reader may not see
 */
public record ImpactHit(
    ImpactedItem item, int depth, ImpactCause cause, List<@Nullable RecordNumber> path) {}
