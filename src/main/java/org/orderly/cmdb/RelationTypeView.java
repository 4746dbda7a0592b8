package org.orderly.cmdb;

/**
 * A type of relation between configuration items, as others see it.
 *
 * @param retired whether no more relations of it are made; those that hold stay
 * @param version counts its changes
 */
public record RelationTypeView(String key, RelationTypeFacts facts, boolean retired, int version) {}
