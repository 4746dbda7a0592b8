package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a class of configuration items.
 *
 * @param parent the key of the class above it; null for the root alone
 * @param title in English
 * @param titleDe in German
 * @param abstractClass whether no item is of this class itself
 * @param icon the name of the picture that stands for its items
 * @param attributes its own, without those of the classes above
 */
public record ItemClassFacts(
    @Nullable String parent,
    String title,
    String titleDe,
    boolean abstractClass,
    String icon,
    List<AttributeDefinition> attributes) {}
