package org.orderly.cmdb;

import org.orderly.kernel.RecordNumber;

/**
 * Relations of which an item needs some only: it fails when fewer than that are left.
 *
 * @param item the one that depends on them
 * @param needed 1 or more
 */
public record RedundancyGroupView(long id, RecordNumber item, String name, int needed) {}
