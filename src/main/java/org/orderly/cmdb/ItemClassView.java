package org.orderly.cmdb;

import java.util.List;

/**
 * A class of configuration items as others see it.
 *
 * @param path the keys of the classes from the root down to this one
 * @param inherited the attributes of the classes above it, the root's first
 * @param retired whether no more items of it are made; those that there are stay
 * @param version counts its changes
 */
public record ItemClassView(
    String key,
    ItemClassFacts facts,
    List<String> path,
    List<AttributeDefinition> inherited,
    boolean retired,
    int version) {}
