package org.orderly.servicelevel;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sets of working hours in whole seconds. */
final class Hours {

  private static final int DAY = 86_400;

  private Hours() {}

  static List<WorkingInterval> union(List<WorkingInterval> one, List<WorkingInterval> other) {
    return where(one, other, 1);
  }

  static List<WorkingInterval> common(List<WorkingInterval> one, List<WorkingInterval> other) {
    return where(one, other, 2);
  }

  /** The hours that lie in so many of the two. */
  private static List<WorkingInterval> where(
      List<WorkingInterval> one, List<WorkingInterval> other, int sets) {
    List<WorkingInterval> found = new ArrayList<>();
    int[] marks = IntStream.concat(marks(one), marks(other)).distinct().sorted().toArray();
    for (int i = 0; i + 1 < marks.length; i++) {
      int at = marks[i];
      if ((within(one, at) ? 1 : 0) + (within(other, at) ? 1 : 0) >= sets) {
        found.add(
            new WorkingInterval(
                LocalTime.ofSecondOfDay(at), LocalTime.ofSecondOfDay(marks[i + 1] % DAY)));
      }
    }
    return found;
  }

  private static IntStream marks(List<WorkingInterval> hours) {
    return hours.stream()
        .flatMapToInt(
            one -> IntStream.of((int) (one.opens() / 1_000), (int) (one.closes() / 1_000)));
  }

  private static boolean within(List<WorkingInterval> hours, int second) {
    return hours.stream()
        .anyMatch(one -> one.opens() <= second * 1_000L && second * 1_000L < one.closes());
  }
}
