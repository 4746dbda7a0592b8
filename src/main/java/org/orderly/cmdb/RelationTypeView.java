package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;

/**
 * A type of relation between configuration items, as others see it.
 *
 * @param retired whether no more relations of it are made; those that hold stay
 * @param version counts its changes
 */
public record RelationTypeView(
    String key, RelationTypeFacts facts, boolean retired, int version) {

  /** The most targets that one source may have; null for any number. */
  public @Nullable Integer mostTargets() {
    return facts.mostTargets();
  }
}
