package org.orderly.cmdb;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The edges of a graph one way, item by item. Those of items that were changed since the arrays
 * were made lie beside them; a change makes new rows and leaves these as they are.
 */
final class EdgeRows {

  /** Stands for the group of an edge that is in none. */
  static final int ALONE = -1;

  private final int[] starts;
  private final EdgeBlock block;
  private final Map<Integer, EdgeBlock> changed;
  private final BitSet isChanged;

  private EdgeRows(
      int[] starts, EdgeBlock block, Map<Integer, EdgeBlock> changed, BitSet isChanged) {
    this.starts = starts;
    this.block = block;
    this.changed = changed;
    this.isChanged = isChanged;
  }

  /**
   * One edge as its row has it.
   *
   * @param end the item at the other end
   * @param group the place of its group, or {@link #ALONE}
   * @param type the place of its type; 0 in rows that do not keep it
   */
  record Edge(int end, int group, short type) {}

  /** The edges of one item: those of the block from a place on until before another. */
  record Row(EdgeBlock block, int from, int to) {

    int end(int at) {
      return block.end(at);
    }

    int group(int at) {
      return block.group(at);
    }

    short type(int at) {
      return block.type(at);
    }
  }

  /**
   * Sorts edges by the item that they belong to.
   *
   * @param items how many items there are
   * @param of how the item of an edge is found in the list
   * @param typed whether it is kept of which type they are
   */
  static EdgeRows of(int items, EdgeList list, EdgeList.End of, boolean typed) {
    int[] starts = new int[items + 1];
    for (int i = 0; i < list.size(); i++) {
      starts[list.end(of, i) + 1]++;
    }
    for (int item = 0; item < items; item++) {
      starts[item + 1] += starts[item];
    }
    int[] next = starts.clone();
    EdgeBlock block = new EdgeBlock(list.size(), typed);
    for (int i = 0; i < list.size(); i++) {
      block.put(next[list.end(of, i)]++, list.end(of.other(), i), list.group(i), list.type(i));
    }
    return new EdgeRows(starts, block.done(), Map.of(), new BitSet());
  }

  /** These rows, with those of some items in place of what they were. */
  EdgeRows with(Map<Integer, EdgeBlock> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    Map<Integer, EdgeBlock> all = new HashMap<>(changed);
    all.putAll(rows);
    BitSet marks = (BitSet) isChanged.clone();
    rows.keySet().forEach(marks::set);
    return new EdgeRows(starts, block, all, marks);
  }

  Row of(int item) {
    if (item < starts.length - 1 && !isChanged.get(item)) {
      return new Row(block, starts[item], starts[item + 1]);
    }
    EdgeBlock own = changed.getOrDefault(item, EdgeBlock.NOTHING);
    return new Row(own, 0, own.size());
  }

  /** How many rows lie beside the arrays. */
  int beside() {
    return changed.size();
  }

  /** The bytes that the arrays take. */
  long bytes() {
    return 4L * starts.length + block.bytes();
  }
}
