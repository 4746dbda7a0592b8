package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.servicelevel.ServiceLevelDecisions.Target;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A day off was forgotten in the calendar of very many clocks that go on: how long it takes to show
 * a page of what would change, and to measure all anew. Prints; asserts that each clock is right.
 */
@OrderlyTest
class RecomputationBench {

  private static final int CLOCKS = Integer.getInteger("bench.clocks", 100_000);
  private static final int OF_A_RECORD = 2;
  private static final int RECORDS = CLOCKS / OF_A_RECORD;
  private static final int PIECE = 5_000;
  private static final long FIRST = 920_000_000;

  @Autowired RecomputationManagement recomputations;
  @Autowired Recomputing recomputing;
  @Autowired CalendarManagement calendars;
  @Autowired ServiceClockManagement clocks;
  @Autowired ClocksRingWhenTheySay invariant;
  @Autowired ClocksOf given;
  @Autowired RecordNumbers numbers;
  @Autowired Organisation organisation;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  private final String key = Organisation.unique("measured");

  @Test
  void veryManyClocksAreMeasuredAnew() {
    Actor keeper = organisation.person("keeper", Roles.SERVICE_LEVEL_MANAGER);
    calendars.create(calendar(Map.of()));
    lay();
    DatedHours off = DatedHours.holiday("Forgotten");
    Acting.as(
        keeper,
        () ->
            calendars.change(
                TypedCalendar.of(calendar(Map.of(today(), off))), 1, "A day off was forgotten"));
    long began = System.nanoTime();
    RecomputationPreview page = Acting.as(keeper, () -> recomputations.preview(key, null, 200));
    System.out.printf(
        "%,d records with %,d clocks; a page of what would change: %,d ms%n",
        page.records(), CLOCKS, since(began));
    assertThat(page.records()).isEqualTo(RECORDS);
    Acting.as(keeper, () -> recomputations.recompute(key, "A day off was forgotten"));
    measure();
    check(recomputations.last(key).orElseThrow());
  }

  private void measure() {
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    ProcessorTime processor = ProcessorTime.now();
    long began = System.nanoTime();
    recomputing.run();
    long millis = since(began);
    System.out.printf(
        "all measured anew: %,d ms, %,d clocks/s, %.2f ms of processor time each, heap %,d MB at"
            + " most%n",
        millis,
        CLOCKS * 1_000L / millis,
        processor.millisEach(CLOCKS),
        heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
  }

  private void check(ClockRecomputation done) {
    assertThat(done.records()).isEqualTo(RECORDS);
    assertThat(done.clocks()).isEqualTo(CLOCKS);
    assertThat(done.failed()).isZero();
    assertThat(done.endedAt()).isNotNull();
    assertThat(
            jdbc.sql("select count(*) from record_clocks where calendar = ?")
                .param(key + "@2")
                .query(Integer.class)
                .single())
        .isEqualTo(RECORDS);
    assertThat(
            jdbc.sql(
                    "select count(distinct record_number) from evidence_entry where"
                        + " kind = 'ServiceClockRecomputed' and record_number >= ?")
                .param("INC" + FIRST)
                .query(Integer.class)
                .single())
        .isEqualTo(RECORDS);
    for (int record = 0; record < RECORDS; record += Math.max(1, RECORDS / 100)) {
      assertThat(clocks.readings(new RecordNumber("INC" + (FIRST + record))))
          .extracting(ClockReading::due)
          .containsExactly(
              opened().plus(Duration.ofHours(25)), opened().plus(Duration.ofHours(28)));
    }
    assertThat(invariant.violations()).isEmpty();
  }

  private void lay() {
    RecordNumber model = numbers.next(RecordKind.INCIDENT);
    given.give(
        model,
        opened(),
        key,
        Map.of(
            ClockMetric.RESPONSE, Target.ofMinutes(60, ClockBasis.BUSINESS),
            ClockMetric.RESOLUTION, Target.ofMinutes(240, ClockBasis.BUSINESS)));
    for (int from = 0; from < RECORDS; from += PIECE) {
      jdbc.sql(
              "insert into record_clocks (record_number, version, calendar, offering_level,"
                  + " priority, agreement, service, opened_at, history, going, next_alarm_at,"
                  + " response_judged_at, resolution_judged_at, response_priority,"
                  + " resolution_priority) select concat('INC', ? + seq), 0, calendar,"
                  + " offering_level, priority, agreement, service, opened_at, history, going,"
                  + " next_alarm_at, response_judged_at, resolution_judged_at, response_priority,"
                  + " resolution_priority from record_clocks, seq_0_to_"
                  + (Math.min(PIECE, RECORDS - from) - 1)
                  + " where record_number = ?")
          .params(FIRST + from, model.value())
          .update();
    }
    jdbc.sql("delete from record_clocks where record_number = ?").param(model.value()).update();
  }

  private Instant opened() {
    return today().atTime(8, 0).toInstant(ZoneOffset.UTC);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
  }

  private NewCalendar calendar(Map<LocalDate, DatedHours> dates) {
    return CalendarWeeks.everyDay(key, dates);
  }

  private static long since(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }
}
