package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a type of relation.
 *
 * @param title in English, read from source to target, such as {@code runs on}
 * @param reverseTitle in English, read from target to source, such as {@code runs}
 * @param impact which end suffers when the other fails
 * @param mostTargets of one source, 1 or more; null for any number
 * @param mostSources of one target, 1 or more; null for any number
 * @param acyclic whether no item may reach itself over relations of this type
 * @param allowed the classes that it may join, 1 to 100 pairs
 */
public record RelationTypeFacts(
    String title,
    String titleDe,
    String reverseTitle,
    String reverseTitleDe,
    ImpactDirection impact,
    @Nullable Integer mostTargets,
    @Nullable Integer mostSources,
    boolean acyclic,
    List<AllowedPair> allowed) {}
