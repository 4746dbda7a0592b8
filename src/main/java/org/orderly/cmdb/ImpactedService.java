package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A service of the catalogue whose configuration item is hit.
 *
 * @param service its key in the catalogue
 * @param holds whether it does not fail, since a redundancy group that has lost members holds
 * @param depth over how many relations at least; 0 where it was asked about, and where it holds
 * @param path from one of the items asked about to its item; empty where it holds
 */
public record ImpactedService(
    String service,
    ImpactedItem item,
    boolean holds,
    int depth,
    List<@Nullable RecordNumber> path) {}
