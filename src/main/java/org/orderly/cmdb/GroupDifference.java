package org.orderly.cmdb;

/**
 * A redundancy group that needs another number of its members in one state of a configuration item
 * than in another.
 *
 * @param before 0 where there was no such group
 * @param after 0 where there is no such group
 */
public record GroupDifference(String name, int before, int after) {}
