package org.orderly.cmdb;

import java.time.Instant;
import org.orderly.kernel.RecordNumber;

/**
 * A configuration item in use that inventories used to find and have not found for a while.
 *
 * @param itemClass the key of its class
 */
public record StaleItem(
    RecordNumber number, String itemClass, String name, ItemStatus status, Instant lastSeenAt) {}
