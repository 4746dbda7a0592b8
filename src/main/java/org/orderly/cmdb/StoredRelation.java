package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;

/**
 * A relation that holds, before a plan.
 *
 * @param group the name of its redundancy group; null where it belongs to none
 */
record StoredRelation(
    long id, Triple triple, @Nullable Long groupId, @Nullable String group, long from) {}
