package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * Why an item is hit, in one step: downstream by what it fails, upstream what fails with it.
 *
 * @param relation the key of the type of the relation between the two; of several, one that is
 *     first by name
 * @param items downstream the item on which it depends, or the members of the group that it has
 *     lost; upstream the item that depends on it
 * @param hidden how many more there are that the reader may not see
 * @param group the redundancy group by which the relation counts; null where it counts by itself,
 *     and where the group is of an item that the reader may not see
 */
public record ImpactCause(
    String relation, List<RecordNumber> items, int hidden, @Nullable RedundancyState group) {}
