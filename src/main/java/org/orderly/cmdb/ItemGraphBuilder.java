package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Makes a graph: first all items by ascending id, then the redundancy groups, then relations. */
final class ItemGraphBuilder implements FailureTypes.Edges {

  private final FailureTypes types;
  private final ItemColumns columns = new ItemColumns();
  private final BitSet counting = new BitSet();
  private final EdgeList edges = new EdgeList();
  private final List<GraphGroup> groupList = new ArrayList<>();
  private GraphGroups groups = GraphGroups.of(List.of());

  ItemGraphBuilder(FailureTypes types) {
    this.types = types;
  }

  FailureTypes types() {
    return types;
  }

  void item(ItemCard item) {
    if (item.counts()) {
      counting.set(columns.size());
    }
    columns.add(item);
  }

  void group(GraphGroup group) {
    groupList.add(group);
  }

  /** Takes over groups with their places. */
  void groups(GraphGroups known) {
    groups = known;
  }

  /** To be called between the last group and the first relation. */
  void allGroups() {
    groups = groups.with(groupList);
  }

  void relation(String type, long source, long target, long group) {
    types.tell(type, source, target, group, this);
  }

  /** An edge by ids; one between items that there are not is left out. */
  @Override
  public void edge(long provider, long dependent, long group, String type) {
    int from = columns.place(provider);
    int to = columns.place(dependent);
    if (from >= 0 && to >= 0) {
      edge(from, to, groups.place(group, dependent), types.place(type));
    }
  }

  void edge(int provider, int dependent, int group, short type) {
    edges.add(provider, dependent, group, type);
  }

  ItemGraph build(long update) {
    int items = columns.size();
    return new ItemGraph(
            update,
            types,
            columns.done(),
            List.of(),
            Map.of(),
            counting,
            groups,
            EdgeRows.of(items, edges, EdgeList.End.PROVIDER, false),
            EdgeRows.of(items, edges, EdgeList.End.DEPENDENT, true))
        .counted();
  }
}
