package org.orderly.cmdb;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A relation as a plan finds it, and as it leaves it. */
final class PlannedRelation {

  private final Triple triple;
  private final @Nullable StoredRelation before;
  private boolean holds;
  private @Nullable String group;
  private int step = -1;
  private boolean asked;

  private PlannedRelation(Triple triple, @Nullable StoredRelation before) {
    this.triple = triple;
    this.before = before;
    this.holds = before != null;
    this.group = before == null ? null : before.group();
  }

  static PlannedRelation of(StoredRelation stored) {
    return new PlannedRelation(stored.triple(), stored);
  }

  static PlannedRelation none(Triple triple) {
    return new PlannedRelation(triple, null);
  }

  Triple triple() {
    return triple;
  }

  @Nullable StoredRelation before() {
    return before;
  }

  boolean holds() {
    return holds;
  }

  @Nullable String group() {
    return group;
  }

  /** The last step that named it; -1 where none did. */
  int step() {
    return step;
  }

  /** Whether a step has said already that it holds. */
  boolean asked() {
    return asked;
  }

  void add(int by, @Nullable String toGroup) {
    holds = true;
    group = toGroup;
    step = by;
    asked = true;
  }

  void end(int by) {
    holds = false;
    group = null;
    step = by;
    asked = false;
  }

  /** Whether one holds from now on that did not, or not so. */
  boolean begins() {
    return holds && (before == null || !Objects.equals(before.group(), group));
  }

  /** Whether one held that does not from now on, or not so. */
  boolean ends() {
    return before != null && (!holds || !Objects.equals(before.group(), group));
  }
}
