package org.orderly.cmdb;

/** What tells a relation that holds from all others: at most one holds of the same. */
record Triple(String type, long source, long target) {}
