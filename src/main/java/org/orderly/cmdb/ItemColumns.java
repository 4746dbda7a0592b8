package org.orderly.cmdb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Items in columns of plain arrays, by ascending id. */
final class ItemColumns {

  private static final int ROOM = 1_024;

  private final Map<String, Integer> wordPlaces = new HashMap<>();
  private final List<@Nullable String> words = new ArrayList<>();
  private long[] ids = new long[ROOM];
  private final int[][] facets = new int[ItemCard.FACETS.size()][ROOM];
  private int[] nameEnds = new int[ROOM];
  private byte[] names = new byte[ROOM * 16];
  private int size;

  ItemColumns() {
    words.add(null);
  }

  /**
   * Adds an item behind the others.
   *
   * @throws IllegalArgumentException where its id is not above theirs
   */
  void add(ItemCard item) {
    if (size > 0 && item.id() <= ids[size - 1]) {
      throw new IllegalArgumentException("Item " + item.id() + " comes after " + ids[size - 1]);
    }
    if (size == ids.length) {
      room(Math.multiplyExact(size, 2));
    }
    byte[] name = item.name().getBytes(StandardCharsets.UTF_8);
    int from = nameEnd(size - 1);
    int to = Math.addExact(from, name.length);
    if (to > names.length) {
      names = Arrays.copyOf(names, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(to, from * 2L)));
    }
    System.arraycopy(name, 0, names, from, name.length);
    nameEnds[size] = to;
    ids[size] = item.id();
    for (int facet = 0; facet < facets.length; facet++) {
      facets[facet][size] = place(item.word(ItemCard.FACETS.get(facet)));
    }
    size++;
  }

  /** To be called when all items are there. */
  ItemColumns done() {
    room(size);
    names = Arrays.copyOf(names, nameEnd(size - 1));
    wordPlaces.clear();
    return this;
  }

  private void room(int room) {
    ids = Arrays.copyOf(ids, room);
    for (int facet = 0; facet < facets.length; facet++) {
      facets[facet] = Arrays.copyOf(facets[facet], room);
    }
    nameEnds = Arrays.copyOf(nameEnds, room);
  }

  private int place(@Nullable String word) {
    if (word == null) {
      return 0;
    }
    Integer known = wordPlaces.putIfAbsent(word, words.size());
    if (known != null) {
      return known;
    }
    words.add(word);
    return words.size() - 1;
  }

  private int nameEnd(int at) {
    return at < 0 ? 0 : nameEnds[at];
  }

  int size() {
    return size;
  }

  /**
   * Where an item is, or a negative number. Ids ascend by one or more, so that as many places as
   * numbers are left out between the first and the last have to be searched.
   */
  int place(long id) {
    if (size == 0 || id < ids[0] || id > ids[size - 1]) {
      return -1;
    }
    int low = (int) Math.max(0, size - 1 - (ids[size - 1] - id));
    int high = (int) Math.min(size - 1, id - ids[0]);
    return Arrays.binarySearch(ids, low, high + 1, id);
  }

  long id(int at) {
    return ids[at];
  }

  /** What stands in a field by which items are counted; null where nothing does. */
  @Nullable String word(ItemField facet, int at) {
    return word(code(ItemCard.FACETS.indexOf(facet), at));
  }

  /** What stands for the value of a field by which items are counted, by the field's place. */
  int code(int facet, int at) {
    return facets[facet][at];
  }

  /** What a code stands for; null for nothing. */
  @Nullable String word(int code) {
    return words.get(code);
  }

  /** How many codes there are; they count from 0. */
  int codes() {
    return words.size();
  }

  /** How the name of an item compares with another. */
  int compareName(int at, String other) {
    int from = nameEnd(at - 1);
    return NameOrder.compare(names, from, nameEnds[at] - from, other);
  }

  String itemClass(int at) {
    return Objects.requireNonNull(word(ItemField.CLASS, at));
  }

  String name(int at) {
    int from = nameEnd(at - 1);
    return new String(names, from, nameEnds[at] - from, StandardCharsets.UTF_8);
  }

  ItemCard card(int at) {
    return new ItemCard(
        ids[at],
        itemClass(at),
        GraphTables.status(Objects.requireNonNull(word(ItemField.STATUS, at))),
        name(at),
        word(ItemField.CUSTOMER, at),
        word(ItemField.OWNER, at),
        word(ItemField.SUPPORT_GROUP, at),
        word(ItemField.SITE, at),
        word(ItemField.CRITICALITY, at),
        word(ItemField.ENVIRONMENT, at));
  }

  /** The bytes that the arrays take. */
  long bytes() {
    return (8L + 4 + 4L * facets.length) * ids.length + names.length;
  }
}
