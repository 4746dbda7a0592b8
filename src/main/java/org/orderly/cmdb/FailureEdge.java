package org.orderly.cmdb;

/**
 * What a relation says of failing: where the provider fails, the dependent does, or loses a member
 * of a redundancy group.
 *
 * @param provider the id of the item whose failure counts
 * @param dependent the id of the item that it reaches
 * @param group the id of the relation's redundancy group; 0 where it is in none
 * @param type the key of the relation's type
 */
record FailureEdge(long provider, long dependent, long group, String type) {

  /** Stands for the group of a relation that is in none. */
  static final long NO_GROUP = 0;
}
