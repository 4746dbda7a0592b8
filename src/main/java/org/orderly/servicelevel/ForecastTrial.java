package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.orderly.servicelevel.ClockLife.Read;
import org.orderly.servicelevel.ForecastTally.Chances;

/**
 * Tries the forecast on clocks whose end is known: each is forecast at some moments of its life
 * from what was known just before and nothing later, and what came of it is held against it.
 */
final class ForecastTrial {

  /** Percent of the first target. */
  private static final List<Integer> MOMENTS = List.of(0, 25, 50, 75, 90);

  private static final int WHOLE = 100;
  private static final int EVEN = MissChance.CERTAIN / 2;

  private final List<ClockLife> lives;
  private final Function<String, WorkingCalendar> calendars;
  private final Map<Instant, PastClocks> pasts = new HashMap<>();

  ForecastTrial(List<ClockLife> lives, Function<String, WorkingCalendar> calendars) {
    this.lives =
        lives.stream()
            .sorted(Comparator.comparing((ClockLife life) -> life.start().at()).reversed())
            .toList();
    this.calendars = calendars;
  }

  /**
   * Forecasts those that began last.
   *
   * @param percent how many began before the split
   * @return empty where there are no clocks
   */
  Optional<ForecastScore> score(int percent) {
    if (lives.isEmpty()) {
      return Optional.empty();
    }
    int later = Math.max(1, lives.size() - lives.size() * percent / WHOLE);
    Instant split = lives.get(later - 1).start().at();
    List<Read> stopped = known(split).filter(one -> one.reading().state().stopped()).toList();
    List<ClockLife> tried =
        lives.stream()
            .filter(life -> !life.start().at().isBefore(split))
            .filter(life -> judged(life).isPresent())
            .toList();
    ForecastTally tally = new ForecastTally();
    for (ClockLife life : tried) {
      for (int share : MOMENTS) {
        moment(life, share).ifPresent(at -> forecast(life, share, at, split, stopped, tally));
      }
    }
    return Optional.of(
        new ForecastScore(split, stopped.size(), tried.size(), tally.lines(), tally.tenths()));
  }

  private Optional<Instant> moment(ClockLife life, int share) {
    WorkingTime first = Objects.requireNonNull(life.start().target()).time();
    return share == 0
        ? Optional.of(life.start().at())
        : ClockRun.of(life.events(), calendars).reached(first.share(share));
  }

  /** Of the start nothing is known but itself. */
  private void forecast(
      ClockLife life,
      int share,
      Instant at,
      Instant split,
      List<Read> stopped,
      ForecastTally tally) {
    List<ClockEvent> happened =
        share == 0
            ? life.events().subList(0, 1)
            : life.events().stream().filter(event -> !event.at().isAfter(at)).toList();
    Read read = life.read(happened, calendars, at);
    if (read.reading().state().stopped() || read.missed()) {
      return;
    }
    ClockMetric metric = life.start().clock();
    Predicate<Read> same = one -> one.reading().clock() == metric;
    tally.add(
        metric,
        share,
        new Chances(
            read.chance(past(at)).perMille(),
            read.chance(past(split)).perMille(),
            missed(stopped, same),
            missed(stopped, same.and(one -> one.reached(share)))),
        judged(life).orElseThrow());
  }

  private PastClocks past(Instant at) {
    return pasts.computeIfAbsent(at, when -> PastClocks.of(known(when).map(Read::past).toList()));
  }

  /** What all clocks showed just before, those that began last first; cancelled ones are none. */
  private Stream<Read> known(Instant at) {
    return lives.stream()
        .filter(life -> life.start().at().isBefore(at))
        .map(life -> life.read(before(life.events(), at), calendars, at))
        .filter(one -> one.reading().state() != ClockState.CANCELLED);
  }

  private static List<ClockEvent> before(List<ClockEvent> events, Instant at) {
    return events.stream().filter(event -> event.at().isBefore(at)).toList();
  }

  /** Whether it missed its target in the end; empty where it goes on, or was cancelled. */
  private Optional<Boolean> judged(ClockLife life) {
    Read end = life.read(life.events(), calendars, life.last().at());
    return switch (end.reading().state()) {
      case MET -> Optional.of(false);
      case MISSED -> Optional.of(true);
      case RUNNING, PAUSED, CANCELLED -> Optional.empty();
    };
  }

  private static int missed(List<Read> stopped, Predicate<Read> some) {
    List<Read> counted = stopped.stream().filter(some).toList();
    long missed = counted.stream().filter(Read::missed).count();
    return counted.isEmpty()
        ? EVEN
        : Math.toIntExact(
            (2 * MissChance.CERTAIN * missed + counted.size()) / (2L * counted.size()));
  }
}
