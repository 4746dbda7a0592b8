package org.orderly.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wall clock of a zone, in milliseconds since the epoch as it shows it. All its changes up to
 * the horizon are looked up once; beyond it none are known, and it goes on as it was.
 */
final class WallClock {

  private static final Instant HORIZON = Instant.parse("2200-01-01T00:00:00Z");
  private static final long SECOND = 1_000;

  /** A stretch lasts two to the power of so many milliseconds, some 99 days. */
  private static final int STRETCH = 33;

  private final long[] changes;

  /** How many changes lie before each stretch of time since the first of them. */
  private final int[] earlier;

  /** How far it is ahead of UTC: before the first change, and after each of them. */
  private final long[] ahead;

  /** The latest reading that it had shown before each change. */
  private final long[] latest;

  private final List<LocalDate> skipped = new ArrayList<>();

  private WallClock(ZoneRules rules) {
    List<ZoneOffsetTransition> transitions = transitions(rules);
    changes = transitions.stream().mapToLong(one -> one.getInstant().toEpochMilli()).toArray();
    earlier = earlier(changes);
    ahead = new long[changes.length + 1];
    latest = new long[changes.length];
    ahead[0] = millis(rules.getOffset(Instant.MIN));
    for (int i = 0; i < changes.length; i++) {
      ahead[i + 1] = millis(transitions.get(i).getOffsetAfter());
      long shown = changes[i] + ahead[i];
      latest[i] = i == 0 ? shown : Math.max(shown, latest[i - 1]);
      addSkipped(transitions.get(i));
    }
  }

  static WallClock of(ZoneId zone) {
    return new WallClock(zone.getRules());
  }

  private static int[] earlier(long[] changes) {
    int last = changes.length - 1;
    int[] earlier = new int[last < 0 ? 0 : (int) ((changes[last] - changes[0]) >>> STRETCH) + 1];
    for (int i = 0; i < earlier.length; i++) {
      earlier[i] = firstNotBefore(changes, changes[0] + ((long) i << STRETCH));
    }
    return earlier;
  }

  private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    @Nullable ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
    while (next != null && next.getInstant().isBefore(HORIZON)) {
      transitions.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return transitions;
  }

  private static long millis(ZoneOffset offset) {
    return offset.getTotalSeconds() * SECOND;
  }

  private void addSkipped(ZoneOffsetTransition change) {
    LocalDate first = change.getDateTimeBefore().toLocalDate();
    if (change.getDateTimeBefore().toLocalTime().isAfter(LocalTime.MIDNIGHT)) {
      first = first.plusDays(1);
    }
    first.datesUntil(max(first, change.getDateTimeAfter().toLocalDate())).forEach(skipped::add);
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The dates that it never showed, such as one that an island left out. */
  List<LocalDate> skipped() {
    return List.copyOf(skipped);
  }

  /** How often it changes. */
  int changes() {
    return changes.length;
  }

  /** When it changes for the so-manieth time, from 0. */
  long change(int n) {
    return changes[n];
  }

  /** How often it has changed by then, a change at that instant included. */
  int changesBy(long at) {
    if (changes.length == 0 || at < changes[0]) {
      return 0;
    }
    int found = earlier[(int) Math.min((at - changes[0]) >>> STRETCH, earlier.length - 1)];
    while (found < changes.length && changes[found] <= at) {
      found++;
    }
    return found;
  }

  /** How far it is ahead of UTC after so many changes. */
  long ahead(int changes) {
    return ahead[changes];
  }

  /** The latest reading that it has shown by then: one that is repeated does not count again. */
  long latestBy(long at) {
    int n = changesBy(at);
    long shown = at + ahead[n];
    return n == 0 ? shown : Math.max(shown, latest[n - 1]);
  }

  /** The first instant at which it has shown this reading or a later one. */
  long firstAt(long reading) {
    int n = firstNotBefore(latest, reading);
    long at = reading - ahead[n];
    return n == 0 ? at : Math.max(at, changes[n - 1]);
  }

  /**
   * The index of the first of these ascending numbers that is not less; their count where all are.
   */
  static int firstNotBefore(long[] ascending, long wanted) {
    int from = 0;
    int to = ascending.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (ascending[middle] < wanted) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
