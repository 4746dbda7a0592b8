package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Divides what is asked of the database into pieces that one statement can hold. */
final class Pieces {

  static final int SIZE = 1_000;

  private Pieces() {}

  static <T> List<List<T>> of(Collection<T> all) {
    List<T> list = List.copyOf(all);
    List<List<T>> pieces = new ArrayList<>();
    for (int from = 0; from < list.size(); from += SIZE) {
      pieces.add(list.subList(from, Math.min(list.size(), from + SIZE)));
    }
    return pieces;
  }
}
