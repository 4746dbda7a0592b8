package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.ClocksToForecast.Clocks;
import org.orderly.servicelevel.ServiceLevelReport.Missed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forecasts which running service clocks will miss their targets (8.3.3), and says how good such
 * forecasts were (ADR 0058).
 */
@Service
@Transactional(readOnly = true)
public class ForecastManagement {

  private static final int SEEN_AT_ONCE = 200;

  private static final Comparator<Forecast> BY_RISK =
      Comparator.comparingInt((Forecast one) -> -one.chance().perMille())
          .thenComparing(
              one -> one.reading().due(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(one -> one.clocks().number())
          .thenComparing(one -> one.reading().clock());

  private final ClocksToForecast clocks;
  private final Forecasts forecasts;
  private final ServiceLevelFigures figures;
  private final Calendars calendars;
  private final IdentityManagement identity;
  private final ObjectProvider<RecordDirectory> directories;
  private final Clock clock;

  ForecastManagement(
      ClocksToForecast clocks,
      Forecasts forecasts,
      ServiceLevelFigures figures,
      Calendars calendars,
      IdentityManagement identity,
      ObjectProvider<RecordDirectory> directories,
      Clock clock) {
    this.clocks = clocks;
    this.forecasts = forecasts;
    this.figures = figures;
    this.calendars = calendars;
    this.identity = identity;
    this.directories = directories;
    this.clock = clock;
  }

  private record Forecast(Clocks clocks, ClockReading reading, MissChance chance) {}

  /**
   * The clocks that have not stopped, those first that most likely miss their target, of several
   * those that are due first; without records that who acts may not see.
   *
   * @param scope where it names no customer, a customer's manager is told of their own
   * @param most 1 or more
   * @throws RuleViolation ITSM-SLM-050
   */
  public List<RunningClock> running(ServiceLevelScope scope, int most) {
    ServiceLevelScope known = figures.known(scope);
    return byRisk(clocks.going(known, ofSecurity(Acting.current())), most);
  }

  /**
   * The same, of the records alone whose targets are used up first: what a page shows at once.
   *
   * @param scope where it names no customer, a customer's manager is told of their own
   * @param among how many clocks are looked at, 1 or more
   * @param most 1 or more
   * @throws RuleViolation ITSM-SLM-050
   */
  public List<RunningClock> soonest(ServiceLevelScope scope, int among, int most) {
    List<RecordNumber> numbers =
        figures.due(scope, among).stream().map(Missed::number).distinct().toList();
    return byRisk(clocks.of(numbers), most);
  }

  private List<RunningClock> byRisk(List<Clocks> some, int most) {
    Instant now = clock.instant();
    List<Forecast> all = some.stream().flatMap(one -> forecasts(one, now)).sorted(BY_RISK).toList();
    List<RunningClock> seen = new ArrayList<>();
    for (int from = 0; from < all.size() && seen.size() < most; from += SEEN_AT_ONCE) {
      seen.addAll(seen(all.subList(from, Math.min(all.size(), from + SEEN_AT_ONCE))));
    }
    return List.copyOf(seen.subList(0, Math.min(most, seen.size())));
  }

  /**
   * How good forecasts were of the clocks that began last and have stopped. It tells of no record.
   *
   * @param percent how many of all clocks began before those; 0 to 100
   * @return empty where there are no clocks
   */
  public Optional<ForecastScore> score(int percent) {
    return new ForecastTrial(clocks.lives(), calendars::get).score(percent);
  }

  private Stream<Forecast> forecasts(Clocks of, Instant now) {
    return of.lives()
        .map(life -> ClockReading.of(life.events(), calendars::get, now))
        .flatMap(
            reading ->
                forecasts.of(reading, of.service()).stream()
                    .map(chance -> new Forecast(of, reading, chance)));
  }

  private boolean ofSecurity(Actor actor) {
    return !actor.isSystem() && identity.groupsOf(actor.key()).contains(Roles.SECURITY);
  }

  private List<RunningClock> seen(List<Forecast> some) {
    Map<RecordNumber, RecordSummary> records = records(some);
    return some.stream()
        .filter(one -> records.containsKey(one.clocks().number()))
        .map(one -> running(one, Objects.requireNonNull(records.get(one.clocks().number()))))
        .toList();
  }

  private static RunningClock running(Forecast of, RecordSummary record) {
    ClockReading reading = of.reading();
    return new RunningClock(
        record.number(),
        record.title(),
        record.path(),
        of.clocks().service(),
        of.clocks().customer(),
        reading.clock(),
        reading.target().priority(),
        reading.state(),
        reading.remaining().seconds(),
        reading.due(),
        of.chance());
  }

  private Map<RecordNumber, RecordSummary> records(List<Forecast> some) {
    return directories.stream()
        .flatMap(directory -> visible(directory, some))
        .collect(Collectors.toMap(RecordSummary::number, Function.identity()));
  }

  private static Stream<RecordSummary> visible(RecordDirectory directory, List<Forecast> some) {
    List<RecordNumber> numbers =
        some.stream()
            .map(one -> one.clocks().number())
            .filter(number -> number.kind() == directory.kind())
            .distinct()
            .toList();
    return numbers.isEmpty()
        ? Stream.empty()
        : directory.visible(numbers, Acting.current()).stream();
  }
}
