package org.orderly.cmdb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which end of a relation fails with which, by relation type, as the types say at a moment. */
final class FailureTypes {

  private final long mark;
  private final List<String> keys;
  private final Map<String, Place> places = new HashMap<>();

  private record Place(short number, ImpactDirection direction) {}

  /** Hears of edges. */
  interface Edges {

    void edge(long provider, long dependent, long group, String type);
  }

  /**
   * The types that there are.
   *
   * @param mark another number whenever they may say something else
   */
  FailureTypes(long mark, Map<String, ImpactDirection> directions) {
    this.mark = mark;
    this.keys = directions.keySet().stream().sorted().toList();
    directions.forEach(
        (key, direction) -> places.put(key, new Place((short) keys.indexOf(key), direction)));
  }

  /** Tells what a relation says of failing: nothing, or one edge, or one each way. */
  void tell(String type, long source, long target, long group, Edges edges) {
    Place place = places.get(type);
    if (place == null) {
      return;
    }
    ImpactDirection direction = place.direction();
    if (direction == ImpactDirection.FROM_TARGET || direction == ImpactDirection.BOTH) {
      edges.edge(target, source, group, type);
    }
    if (direction == ImpactDirection.FROM_SOURCE || direction == ImpactDirection.BOTH) {
      edges.edge(source, target, group, type);
    }
  }

  /** The place of a type that there is. */
  short place(String key) {
    Place place = places.get(key);
    if (place == null) {
      throw new IllegalArgumentException("No relation type " + key);
    }
    return place.number();
  }

  String key(short place) {
    return keys.get(place);
  }

  long mark() {
    return mark;
  }

  /** Whether others say the same, under whatever mark. */
  boolean sayWhat(FailureTypes others) {
    return places.equals(others.places);
  }
}
