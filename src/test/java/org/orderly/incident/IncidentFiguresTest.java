package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureScope.Kind;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.FigureValue.Average;
import org.orderly.kernel.FigureValue.Share;
import org.orderly.measurement.FigureManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What must hold of figures whatever the incidents are; they are made, and gone afterwards. */
@OrderlyTest
class IncidentFiguresTest {

  private static final Instant START = Instant.parse("2003-01-01T00:00:00Z");
  private static final int DAYS = 100;
  private static final int TRIES = 20;

  private static final int MANY = 20_000;

  @Autowired FigureManagement figures;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  private final String service = Organisation.unique("figured");
  private final FigureScope scope = new FigureScope(Kind.SERVICE, service);

  /** Where a period is cut, and what lies around. */
  private record Cut(int at, int to) {}

  @Test
  void whatAPeriodCountsIsWhatItsPartsCount() {
    Arbitrary<Cut> cuts =
        Combinators.combine(
                Arbitraries.integers().between(1, DAYS - 1),
                Arbitraries.integers().between(DAYS, DAYS + 30))
            .as(Cut::new);
    withIncidents(
        400,
        all ->
            JqwikSession.run(
                () ->
                    cuts.sampleStream()
                        .limit(TRIES)
                        .forEach(cut -> all.forEach(figure -> addsUp(figure, cut)))));
  }

  private void addsUp(FigureDefinition figure, Cut cut) {
    FigureValue whole = value(figure, day(0), day(cut.to()));
    FigureValue first = value(figure, day(0), day(cut.at()));
    FigureValue second = value(figure, day(cut.at()), day(cut.to()));
    assertThat(whole.counted())
        .as(figure.key() + " " + cut)
        .isEqualTo(first.counted() + second.counted());
    assertThat(part(whole)).as(figure.key()).isEqualTo(part(first) + part(second));
    if (whole instanceof Share share) {
      assertThat(share.part()).isBetween(0L, share.counted());
    }
  }

  private static long part(FigureValue value) {
    return value instanceof Share share
        ? share.part()
        : value instanceof Average average ? average.sum() : 0;
  }

  @Test
  void somethingIsCountedByEachOfThem() {
    withIncidents(
        400,
        all ->
            assertThat(all)
                .allSatisfy(
                    figure ->
                        assertThat(value(figure, day(0), day(DAYS + 30)).counted())
                            .as(figure.key())
                            .isPositive()));
  }

  @Test
  void aFigureReadsTheRowsOfItsPeriodAndNoOthers() {
    withIncidents(
        MANY,
        all ->
            all.forEach(
                figure -> {
                  long asking = -rowsRead() + rowsRead();
                  long before = rowsRead();
                  FigureValue value =
                      Acting.as(
                          Actor.system(),
                          () -> figures.value(figure.key(), FigureScope.ALL, day(50), day(51)));
                  long read = rowsRead() - before - asking;
                  System.out.printf("%s: %d rows read for %s%n", figure.key(), read, value);
                  assertThat(read).as(figure.key()).isBetween(1L, MANY / 20L);
                }));
  }

  /** All figures that count each incident once; a backlog counts it at the end of each period. */
  private void withIncidents(int count, Consumer<List<FigureDefinition>> work) {
    transactions.executeWithoutResult(
        status -> {
          insert(count);
          Stream<FigureDefinition> all =
              Acting.as(Actor.system(), () -> figures.figures().stream());
          work.accept(
              all.filter(figure -> figure.key().contains("incident"))
                  .filter(figure -> figure.clause().equals("8.6.1"))
                  .filter(figure -> !figure.key().equals("incident-backlog"))
                  .toList());
          status.setRollbackOnly();
        });
  }

  /** Evenly spread over the days, with every kind of end. */
  private void insert(int count) {
    jdbc.sql(
            "insert into incident (id, version, number, title, service_key, caller, source,"
                + " opened_at, state, scope, work_stoppage, workaround, priority, security_flag,"
                + " resolved_at, reopen_count, reassignment_count, hold_count, close_code,"
                + " closed_at) select 900000000 + seq, 0, concat('INC', 900000000 + seq), 'Made',"
                + " :service, 'nobody', 'API', :start + interval seq * :days / :count * 1440 minute,"
                + " 'CLOSED', 'ONE_USER', 'NO', 'GOOD', concat('P', 1 + seq % 5), false,"
                + " if(seq % 7 = 0, null, :start + interval seq * :days / :count * 1440 + seq % 600"
                + " minute), seq % 4 = 0, seq % 5, seq % 3, if(seq % 2 = 0, 'CONFIRMED',"
                + " 'CALLER_SILENT'), :start + interval seq * :days / :count * 1440 + seq % 9000"
                + " minute from seq_1_to_"
                + count)
        .param("service", service)
        .param("start", START)
        .param("days", DAYS)
        .param("count", count)
        .update();
    jdbc.sql(
            "insert into record_clocks (record_number, version, calendar, offering_level, priority,"
                + " history, going, response_stopped_at, response_millis, response_judged_at,"
                + " response_met, resolution_judged_at, resolution_met)"
                + " select number, 0, 'office-hours', 'SILVER', priority, '{}', false, opened_at,"
                + " id % 1000, opened_at, id % 3 = 0, closed_at, id % 5 = 0 from incident"
                + " where service_key = ?")
        .param(service)
        .update();
    jdbc.sql(
            "insert into major_incident (id, version, incident, state, criterion, proposed_at,"
                + " decision_due, decided_at, stood_down_at, updates_due, updates_on_time)"
                + " select id, 0, id, 'REVIEWED', 'MANAGERS_CALL', opened_at, opened_at, opened_at,"
                + " closed_at, 3, id % 4 from incident where service_key = ? and id % 10 = 0")
        .param(service)
        .update();
  }

  private FigureValue value(FigureDefinition figure, Instant from, Instant to) {
    return Acting.as(Actor.system(), () -> figures.value(figure.key(), scope, from, to));
  }

  private long rowsRead() {
    return jdbc
        .sql("show session status like 'Handler_read%'")
        .query((row, n) -> row.getLong(2))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }
}
