package org.orderly.cmdb;

import java.util.Arrays;

/** At which depth places of a graph were reached; it takes room for these alone. */
final class PlaceDepths {

  /** Stands for the depth of what was not reached. */
  static final int NOT_REACHED = -1;

  private static final int SPREAD = 0x9E3779B9;

  private final int[] places;
  private final byte[] depths;
  private final int shift;

  /**
   * Room for depths.
   *
   * @param most how many places are put
   */
  PlaceDepths(int most) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, most));
    this.places = new int[1 << bits + 1];
    this.depths = new byte[places.length];
    this.shift = Integer.SIZE - bits - 1;
    Arrays.fill(places, NOT_REACHED);
  }

  void put(int place, int depth) {
    int at = find(place);
    places[at] = place;
    depths[at] = (byte) depth;
  }

  /** The depth of a place, or {@link #NOT_REACHED}. */
  int of(int place) {
    int at = find(place);
    return places[at] == place ? depths[at] : NOT_REACHED;
  }

  /** Where the place is, or is put. */
  private int find(int place) {
    int at = place * SPREAD >>> shift;
    while (places[at] != place && places[at] != NOT_REACHED) {
      at = at + 1 & places.length - 1;
    }
    return at;
  }
}
