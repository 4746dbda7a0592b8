package org.orderly.cmdb;

/**
 * How a redundancy group stands when some items fail.
 *
 * @param name unique with the item that depends on it
 * @param needed with fewer members left, the item fails
 * @param members how many it has that are in use
 * @param left how many of these do not fail
 */
public record RedundancyState(String name, int needed, int members, int left) {}
