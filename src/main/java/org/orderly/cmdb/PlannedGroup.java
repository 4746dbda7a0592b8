package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;

/** A redundancy group of an item as a plan finds it, and as it leaves it. */
final class PlannedGroup {

  /** What tells a group from all others. */
  record Key(long item, String name) {}

  private final Key key;
  private final @Nullable StoredGroup before;
  private int needed;
  private int step = -1;
  private long id;

  PlannedGroup(Key key, @Nullable StoredGroup before) {
    this.key = key;
    this.before = before;
    this.needed = before == null ? 0 : before.needed();
    this.id = before == null ? 0 : before.id();
  }

  Key key() {
    return key;
  }

  @Nullable StoredGroup before() {
    return before;
  }

  /** 0 where there is no such group. */
  int needed() {
    return needed;
  }

  long id() {
    return id;
  }

  void number(long given) {
    id = given;
  }

  /** The last step that touched it or a member; -1 where none did. */
  int step() {
    return step;
  }

  void touch(int by) {
    step = by;
  }

  void set(int by, int enough) {
    step = by;
    needed = enough;
  }

  boolean changed() {
    return needed != (before == null ? 0 : before.needed());
  }
}
