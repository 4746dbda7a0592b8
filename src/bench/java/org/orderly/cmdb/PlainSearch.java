package org.orderly.cmdb;

/**
 * A breadth-first search over plain arrays by the same rules, as somebody would write it who has
 * nothing else to do: what impact is held against, for time and for what it finds. It keeps its
 * marks from one search to the next, and is for one thread.
 */
final class PlainSearch {

  private final MadeItems made;
  private final int[] starts;
  private final int[] dependents;
  private final int[] slots;
  private final int[] marks;
  private final int[] groupMarks;
  private final int[] left;
  private final int[] members;
  private final int[] queue;
  private int mark;

  PlainSearch(MadeItems made) {
    this.made = made;
    this.starts = new int[made.size + 1];
    for (int other : made.needs) {
      if (other >= 0) {
        starts[other + 1]++;
      }
    }
    for (int item = 0; item < made.size; item++) {
      starts[item + 1] += starts[item];
    }
    this.dependents = new int[starts[made.size]];
    this.slots = new int[starts[made.size]];
    int[] next = starts.clone();
    this.members = new int[made.size];
    for (int slot = 0; slot < made.needs.length; slot++) {
      int other = made.needs[slot];
      if (other >= 0) {
        int at = next[other]++;
        dependents[at] = slot / MadeItems.EACH;
        slots[at] = slot;
        if (made.groups[slot] >= 0 && !made.retired[other]) {
          members[slot / MadeItems.EACH]++;
        }
      }
    }
    this.marks = new int[made.size];
    this.groupMarks = new int[made.size];
    this.left = new int[made.size];
    this.queue = new int[made.size];
  }

  /** How many fail; they are the first of the queue then, after the start. */
  int search(int start, int depth) {
    mark++;
    int size = 0;
    if (!made.retired[start]) {
      marks[start] = mark;
      queue[size++] = start;
    }
    int from = 0;
    for (int level = 0; level < depth && from < size; level++) {
      int to = size;
      for (; from < to; from++) {
        int item = queue[from];
        for (int at = starts[item]; at < starts[item + 1]; at++) {
          int other = dependents[at];
          if (marks[other] != mark && !made.retired[other] && fails(other, slots[at])) {
            marks[other] = mark;
            queue[size++] = other;
          }
        }
      }
    }
    return Math.max(0, size - 1);
  }

  private boolean fails(int item, int slot) {
    if (made.groups[slot] < 0) {
      return true;
    }
    if (groupMarks[item] != mark) {
      groupMarks[item] = mark;
      left[item] = members[item];
    }
    return --left[item] < made.needed[item];
  }

  /** What has failed in the last search, the start included. */
  boolean failed(int item) {
    return marks[item] == mark;
  }

  long bytes() {
    return 4L * (starts.length + 2L * dependents.length + 5L * made.size);
  }
}
