package org.orderly.cmdb;

/**
 * A relation of a configuration item, with the item at its other end.
 *
 * @param other as it was when the relation is looked at
 */
public record RelatedItem(RelationView relation, ItemLine other) {}
