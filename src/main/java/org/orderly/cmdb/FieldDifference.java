package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;

/**
 * A field that has another value in one state of a configuration item than in another.
 *
 * @param field named as in {@link ItemFacts}
 * @param before null where it had none
 * @param after null where it has none
 */
public record FieldDifference(String field, @Nullable String before, @Nullable String after) {}
