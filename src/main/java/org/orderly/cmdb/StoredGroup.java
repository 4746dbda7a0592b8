package org.orderly.cmdb;

/** A redundancy group of an item, before a plan. */
record StoredGroup(long id, long item, String name, int needed) {}
