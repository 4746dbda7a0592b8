package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.ClockEvent.Kind;
import org.orderly.servicelevel.ForecastTally.Chances;

/**
 * Tries the forecast on clocks whose end is known: each is forecast at some moments of its life
 * from what was known then and nothing later, and again what came of it is held against it.
 */
final class ForecastTrial {

  /** Percent of the first target. */
  private static final List<Integer> MOMENTS = List.of(0, 25, 50, 75, 90);

  private static final int WHOLE = 100;
  private static final int EVEN = 500;

  private final List<Life> lives;
  private final List<Stop> stops;
  private final Function<String, WorkingCalendar> calendars;

  /**
   * The life of one clock.
   *
   * @param service the key of the record's service; null where it is not known
   * @param events of this clock alone, in order, the first of them its start
   */
  record Life(@Nullable String service, List<ClockEvent> events) {

    ClockEvent start() {
      return events.get(0);
    }

    /** What had happened by then; of the start nothing but itself. */
    List<ClockEvent> until(Instant at, boolean start) {
      return start
          ? events.subList(0, 1)
          : events.stream().filter(event -> !event.at().isAfter(at)).toList();
    }
  }

  /** That a clock stopped, as it was known until it was reopened. */
  private record Stop(
      Instant at, @Nullable Instant until, FinishedClock clock, WorkingTime target) {

    /** Whether somebody knew it just before. */
    boolean knownAt(Instant instant) {
      return at.isBefore(instant) && (until == null || !until.isBefore(instant));
    }

    boolean missed() {
      return clock.time().compareTo(target) > 0;
    }

    boolean reached(int share) {
      return clock.time().compareTo(target.share(share)) >= 0;
    }
  }

  ForecastTrial(List<Life> lives, Function<String, WorkingCalendar> calendars) {
    this.lives = lives;
    this.calendars = calendars;
    this.stops =
        lives.stream()
            .flatMap(this::stops)
            .sorted(Comparator.comparing(Stop::at).reversed())
            .toList();
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
    List<Instant> starts = lives.stream().map(life -> life.start().at()).sorted().toList();
    Instant split = starts.get(Math.min(starts.size() - 1, starts.size() * percent / WHOLE));
    List<Stop> past = stops.stream().filter(stop -> stop.knownAt(split)).toList();
    List<Life> tried =
        lives.stream()
            .filter(life -> !life.start().at().isBefore(split))
            .filter(life -> judged(life).isPresent())
            .toList();
    ForecastTally tally = new ForecastTally();
    PastClocks fixed = past(past);
    tried.forEach(life -> MOMENTS.forEach(share -> forecast(life, share, past, fixed, tally)));
    return Optional.of(
        new ForecastScore(split, past.size(), tried.size(), tally.lines(), tally.tenths()));
  }

  private void forecast(
      Life life, int share, List<Stop> past, PastClocks fixed, ForecastTally tally) {
    ClockMetric metric = life.start().clock();
    moment(life, share)
        .map(at -> ClockReading.of(life.until(at, share == 0), calendars, at))
        .filter(reading -> !reading.state().stopped() && reading.remaining().millis() >= 0)
        .ifPresent(
            reading -> {
              Instant at = moment(life, share).orElseThrow();
              List<Stop> known = stops.stream().filter(stop -> stop.knownAt(at)).toList();
              tally.add(
                  metric,
                  share,
                  new Chances(
                      chance(past(known), life, reading),
                      chance(fixed, life, reading),
                      missed(past, stop -> stop.clock().metric() == metric),
                      missed(past, stop -> stop.clock().metric() == metric && stop.reached(share))),
                  judged(life).orElseThrow());
            });
  }

  private Optional<Instant> moment(Life life, int share) {
    WorkingTime first = Objects.requireNonNull(life.start().target()).time();
    return share == 0
        ? Optional.of(life.start().at())
        : ClockRun.of(life.events(), calendars).reached(first.share(share));
  }

  private static int chance(PastClocks past, Life life, ClockReading reading) {
    return past.chance(
            reading.clock(),
            life.service(),
            reading.target().priority(),
            reading.elapsed(),
            reading.target().time())
        .perMille();
  }

  /** Whether it missed its target in the end; empty where it goes on, or was cancelled. */
  private Optional<Boolean> judged(Life life) {
    Instant last = life.events().get(life.events().size() - 1).at();
    return switch (ClockReading.of(life.events(), calendars, last).state()) {
      case MET -> Optional.of(false);
      case MISSED -> Optional.of(true);
      case RUNNING, PAUSED, CANCELLED -> Optional.empty();
    };
  }

  private Stream<Stop> stops(Life life) {
    List<ClockEvent> events = life.events();
    return IntStream.range(0, events.size())
        .filter(place -> events.get(place).kind() == Kind.STOPPED)
        .mapToObj(place -> stop(life, place));
  }

  private Stop stop(Life life, int place) {
    List<ClockEvent> events = life.events();
    Instant at = events.get(place).at();
    ClockReading reading = ClockReading.of(events.subList(0, place + 1), calendars, at);
    return new Stop(
        at,
        events.stream()
            .skip(place + 1L)
            .filter(event -> event.kind() == Kind.REOPENED)
            .map(ClockEvent::at)
            .findFirst()
            .orElse(null),
        new FinishedClock(
            reading.clock(), life.service(), reading.target().priority(), reading.elapsed()),
        reading.target().time());
  }

  private static PastClocks past(Collection<Stop> stops) {
    return PastClocks.of(stops.stream().map(Stop::clock).toList());
  }

  private static int missed(List<Stop> past, Predicate<Stop> some) {
    List<Stop> counted = past.stream().filter(some).toList();
    long missed = counted.stream().filter(Stop::missed).count();
    return counted.isEmpty()
        ? EVEN
        : Math.toIntExact(
            (2 * MissChance.CERTAIN * missed + counted.size()) / (2L * counted.size()));
  }
}
