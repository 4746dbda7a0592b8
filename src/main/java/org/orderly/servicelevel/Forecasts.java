package org.orderly.servicelevel;

import static org.orderly.servicelevel.DueClocks.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;
import org.orderly.servicelevel.ClockLife.Read;
import org.orderly.servicelevel.ClocksToForecast.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forecasts clocks by those that have stopped and by those that still run. It reads either by one
 * statement and keeps them for some minutes. What is for security alone is in no forecast, so that
 * none tells of it (ADR 0033).
 */
@Component
class Forecasts {

  static final Duration KEPT = Duration.ofMinutes(5);

  /** A clock of updates begins anew with each of them; how the last one went says little. */
  static final Set<ClockMetric> FORECAST = EnumSet.of(ClockMetric.RESPONSE, ClockMetric.RESOLUTION);

  /** The clocks of one metric that were judged last. */
  private static final int MOST = 20_000;

  private static final String STOPPED =
      FORECAST.stream()
          .map(metric -> "(" + of(metric) + ")")
          .collect(Collectors.joining(" union all ", "", " order by judged desc"));

  private final JdbcClient jdbc;
  private final ClocksToForecast going;
  private final Calendars calendars;
  private final Clock clock;
  private volatile @Nullable Past past;

  private record Past(PastClocks clocks, Instant readAt) {}

  Forecasts(JdbcClient jdbc, ClocksToForecast going, Calendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.going = going;
    this.calendars = calendars;
    this.clock = clock;
  }

  private static String of(ClockMetric metric) {
    return """
        select '#' metric, service, #_priority priority, #_millis millis, #_judged_at judged
        from record_clocks
        where #_judged_at <= :now and #_millis is not null and #_priority is not null
          and restricted = false
        order by #_judged_at desc limit :most"""
        .replace("#", metric.word());
  }

  /**
   * The chance that a clock misses its target; empty where it has stopped, or is not forecast.
   *
   * @param service the key of the record's service; null where it is not known
   */
  Optional<MissChance> of(ClockReading reading, @Nullable String service) {
    return reading.state().stopped() || !FORECAST.contains(reading.clock())
        ? Optional.empty()
        : Optional.of(new Read(service, reading).chance(past()));
  }

  private PastClocks past() {
    Past kept = past;
    Instant now = clock.instant();
    if (kept == null || !now.isBefore(kept.readAt().plus(KEPT))) {
      kept = new Past(read(now), now);
      past = kept;
    }
    return kept.clocks();
  }

  private PastClocks read(Instant now) {
    Stream<PastClock> stopped =
        jdbc
            .sql(STOPPED)
            .param("now", utc(now))
            .param("most", MOST)
            .query(Forecasts::stopped)
            .list()
            .stream();
    Stream<PastClock> running =
        going.going(ServiceLevelScope.ALL, false).stream()
            .flatMap(Clocks::lives)
            .map(life -> life.read(life.events(), calendars::get, now))
            .filter(clock -> !clock.reading().state().stopped())
            .map(Read::past);
    return PastClocks.of(Stream.concat(stopped, running).toList());
  }

  private static PastClock stopped(ResultSet row, int n) throws SQLException {
    return new PastClock(
        Word.of(ClockMetric.class, row.getString("metric")),
        row.getString("service"),
        row.getString("priority"),
        new WorkingTime(row.getLong("millis")),
        true);
  }
}
