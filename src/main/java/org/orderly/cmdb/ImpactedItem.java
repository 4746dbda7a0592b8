package org.orderly.cmdb;

import org.orderly.kernel.RecordNumber;

/**
 * A configuration item as an answer on impact names it.
 *
 * @param itemClass the key of its class
 */
public record ImpactedItem(RecordNumber number, String itemClass, String name, ItemStatus status) {}
