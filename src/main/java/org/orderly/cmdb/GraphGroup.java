package org.orderly.cmdb;

/**
 * A redundancy group: its item fails when fewer than so many of those it depends on are left.
 *
 * @param id 1 or more
 * @param item the id of the item that depends on the members
 * @param needed 1 or more
 */
record GraphGroup(long id, long item, String name, int needed) {}
