package org.orderly.cmdb;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Service;

/**
 * Says which configuration items stand near others (8.2.6): those that fail with them and those
 * that they fail with, over few relations, and the members that a redundancy group has beside them.
 * Names numbers alone, and says nothing about who may see these items.
 *
 * @clause 8.2.6
 */
@Service
public class ItemNeighbours {

  private final GraphKeeper keeper;

  ItemNeighbours(GraphKeeper keeper) {
    this.keeper = keeper;
  }

  /**
   * The items near these, each with one of these to which it is near; none of these themselves.
   *
   * @param depth over how many relations at most, 1 or more
   */
  public Map<RecordNumber, RecordNumber> within(Collection<RecordNumber> items, int depth) {
    ItemGraph graph = keeper.graph();
    Map<Integer, Integer> starts = new LinkedHashMap<>();
    items.stream()
        .filter(item -> item.kind() == RecordKind.CONFIGURATION_ITEM)
        .mapToInt(item -> graph.place(item.running()))
        .filter(place -> place >= 0)
        .forEach(place -> starts.put(place, place));
    Map<Integer, Integer> found = new LinkedHashMap<>();
    reach(graph.dependents(), starts, depth, found);
    reach(graph.providers(), starts, depth, found);
    starts.keySet().forEach(place -> addMembers(graph, place, found));
    found.keySet().removeAll(starts.keySet());
    Map<RecordNumber, RecordNumber> near = new LinkedHashMap<>();
    found.forEach((place, start) -> near.put(number(graph, place), number(graph, start)));
    return near;
  }

  private static void reach(
      EdgeRows rows, Map<Integer, Integer> starts, int depth, Map<Integer, Integer> found) {
    Map<Integer, Integer> seen = new LinkedHashMap<>(starts);
    Map<Integer, Integer> level = starts;
    for (int relations = 0; relations < depth && !level.isEmpty(); relations++) {
      Map<Integer, Integer> next = new LinkedHashMap<>();
      level.forEach(
          (place, start) -> {
            EdgeRows.Row row = rows.of(place);
            for (int at = row.from(); at < row.to(); at++) {
              if (seen.putIfAbsent(row.end(at), start) == null) {
                next.put(row.end(at), start);
              }
            }
          });
      next.forEach(found::putIfAbsent);
      level = next;
    }
  }

  /** What holds by a redundancy group fails where all its members are worked on at once. */
  private static void addMembers(ItemGraph graph, int place, Map<Integer, Integer> found) {
    EdgeRows.Row dependents = graph.dependents().of(place);
    for (int at = dependents.from(); at < dependents.to(); at++) {
      if (dependents.group(at) != EdgeRows.ALONE) {
        for (int member : graph.members(dependents.end(at), dependents.group(at))) {
          found.putIfAbsent(member, place);
        }
      }
    }
  }

  private static RecordNumber number(ItemGraph graph, int place) {
    return ItemReads.number(graph.id(place));
  }
}
