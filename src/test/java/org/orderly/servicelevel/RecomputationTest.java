package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.ServiceLevelDecisions.Target;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A day off was forgotten: the day on which the incident was opened, at 8 in the morning. */
@OrderlyTest
class RecomputationTest {

  @Autowired RecomputationManagement recomputations;
  @Autowired Recomputing recomputing;
  @Autowired ClockRecomputer recomputer;
  @Autowired Recomputations kept;
  @Autowired CalendarManagement calendars;
  @Autowired CalendarTables tables;
  @Autowired ServiceClockManagement clocks;
  @Autowired ClocksRingWhenTheySay invariant;
  @Autowired ClocksOf given;
  @Autowired EvidenceManagement evidence;
  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired RecordNumbers numbers;
  @Autowired TransactionTemplate transactions;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String key = Organisation.unique("edited");
  private Instant opened;
  private IncidentDesk desk;
  private RecordNumber number;
  private Actor keeper;

  @BeforeEach
  void open() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    number = desk.claimed();
    opened = day().atTime(8, 0).atZone(ZoneId.of("UTC")).toInstant();
    calendars.create(calendar(Map.of()));
    start(number);
    keeper = organisation.person("keeper", Roles.SERVICE_LEVEL_MANAGER, Roles.SERVICE_DESK);
  }

  @Test
  void itShowsFirstWhatItWouldChange() {
    assertThat(preview().records()).isZero();
    edit();
    RecomputationPreview preview = preview();
    assertThat(preview.calendar()).isEqualTo(key + "@2");
    assertThat(preview.records()).isEqualTo(1);
    assertThat(preview.next()).isNull();
    assertThat(preview.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.number()).isEqualTo(number.value());
              assertThat(change.before().calendar()).isEqualTo(key);
              assertThat(change.before().due()).isEqualTo(opened.plusSeconds(4 * 3_600));
              assertThat(change.after().due()).isEqualTo(opened.plusSeconds(28 * 3_600));
            });
    assertThat(reading().due()).isEqualTo(opened.plusSeconds(4 * 3_600));
  }

  @Test
  void onceItIsAskedForTheClocksAreMeasuredAnewAndTheTrailSaysIt() {
    edit();
    ClockRecomputation asked = recompute("The day off was forgotten");
    assertThat(asked.endedAt()).isNull();
    assertThat(reading().target().calendar()).isEqualTo(key);
    recomputing.run();

    assertThat(reading().due()).isEqualTo(opened.plusSeconds(28 * 3_600));
    assertThat(reading().target().calendar()).isEqualTo(key + "@2");
    assertThat(clocks.explanation(number).orElseThrow().events())
        .last()
        .satisfies(
            event -> {
              assertThat(event.by()).isEqualTo(keeper.key());
              assertThat(event.reason()).isEqualTo("The day off was forgotten");
            });
    assertThat(entries()).isEqualTo(1);
    assertThat(recomputations.last(key).orElseThrow())
        .satisfies(
            done -> {
              assertThat(done.records()).isEqualTo(1);
              assertThat(done.clocks()).isEqualTo(1);
              assertThat(done.failed()).isZero();
              assertThat(done.endedAt()).isNotNull();
            });
    assertThat(desk.task(number, IncidentDesk.RESOLVE).due()).isEqualTo(reading().due());
    assertThat(invariant.violations()).noneMatch(found -> found.contains(number.value()));
  }

  @Test
  void anEditAndItsRevertGiveWhatThereWasBefore() {
    edit();
    recompute("The day off was forgotten");
    recomputing.run();
    Acting.as(
        keeper, () -> calendars.change(TypedCalendar.of(calendar(Map.of())), 2, "It was none"));
    recompute("It was none");
    recomputing.run();
    assertThat(reading().due()).isEqualTo(opened.plusSeconds(4 * 3_600));
    assertThat(reading().target().calendar()).isEqualTo(key + "@3");
  }

  @Test
  void whatHasStoppedNeverChanges() {
    RecordNumber over = numbers.next(RecordKind.INCIDENT);
    start(over);
    clocks.stop(Happened.to(over, opened.plusSeconds(3_600)), EnumSet.allOf(ClockMetric.class));
    List<ClockReading> before = clocks.readings(over);
    edit();
    recompute("The day off was forgotten");
    recomputing.run();
    assertThat(clocks.readings(over)).isEqualTo(before);
    assertThat(clocks.explanation(over).orElseThrow().events()).hasSize(2);
  }

  @Test
  void itGoesOnWhereItEnded() {
    List<RecordNumber> more =
        Stream.generate(() -> numbers.next(RecordKind.INCIDENT)).limit(5).toList();
    more.forEach(this::start);
    edit();
    recompute("The day off was forgotten");
    assertThat(recomputer.next(2)).isTrue();
    assertThat(kept.last(key).orElseThrow().view().records()).isEqualTo(2);
    recomputer.skip(recomputer.upcoming().orElseThrow());
    recomputing.run();
    assertThat(kept.last(key).orElseThrow().view().clocks()).isEqualTo(5);
    assertThat(kept.last(key).orElseThrow().view().failed()).isEqualTo(1);
    assertThat(preview().records()).isEqualTo(1);
    recompute("The one that failed");
    recomputing.run();
    assertThat(preview().records()).isZero();
    assertThat(more)
        .allSatisfy(
            one ->
                assertThat(clocks.readings(one))
                    .extracting(r -> r.target().calendar())
                    .containsOnly(key + "@2"));
  }

  @Test
  void whatAnotherNodeHasDoneMeanwhileIsNotLeftOut() {
    RecordNumber next = numbers.next(RecordKind.INCIDENT);
    start(next);
    edit();
    recompute("The day off was forgotten");
    String failed = recomputer.upcoming().orElseThrow();
    recomputer.next(1);
    recomputer.skip(failed);
    recomputing.run();
    assertThat(kept.last(key).orElseThrow().view())
        .satisfies(
            done -> {
              assertThat(done.failed()).isZero();
              assertThat(done.clocks()).isEqualTo(2);
            });
  }

  @Test
  void aRecordWithMoreClocksThanAPageHasPlacesFillsOne() {
    given.give(
        number,
        opened,
        key,
        Map.of(
            ClockMetric.RESPONSE, Target.ofMinutes(60, ClockBasis.BUSINESS),
            ClockMetric.RESOLUTION, Target.ofMinutes(240, ClockBasis.BUSINESS)));
    RecordNumber other = desk.claimed();
    start(other);
    edit();
    RecomputationPreview first = Acting.as(keeper, () -> recomputations.preview(key, null, 1));
    assertThat(first.changes())
        .extracting(ClockChange::number)
        .containsExactly(number.value(), number.value());
    assertThat(first.next()).isEqualTo(number.value());
    RecomputationPreview second =
        Acting.as(keeper, () -> recomputations.preview(key, first.next(), 2));
    assertThat(second.changes()).extracting(ClockChange::number).containsExactly(other.value());
    assertThat(second.next()).isNull();
  }

  @Test
  void theVersionThatAnotherNodeHasSavedJustNowIsTheOneToMeasureBy() {
    assertThat(reading().target().calendar()).isEqualTo(key);
    tables.add(
        calendar(Map.of(day(), DatedHours.holiday("Forgotten"))), 2, opened, "elsewhere", "A day");
    assertThat(preview().calendar()).isEqualTo(key + "@2");
    assertThat(recompute("The day off was forgotten").calendar()).isEqualTo(key + "@2");
    recomputing.run();
    assertThat(reading().due()).isEqualTo(opened.plusSeconds(28 * 3_600));
  }

  @Test
  void ofTwoWhoAskAtOnceOneIsRefused() {
    edit();
    CompletableFuture<ClockRecomputation> other =
        transactions.execute(
            status -> {
              recompute("The day off was forgotten");
              CompletableFuture<ClockRecomputation> late =
                  CompletableFuture.supplyAsync(() -> recompute("Me too"));
              assertThatThrownBy(() -> late.get(300, TimeUnit.MILLISECONDS))
                  .isInstanceOf(TimeoutException.class);
              return late;
            });
    assertThatThrownBy(other::join).hasMessageContaining("already");
    recomputing.run();
  }

  @Test
  void recordsThatTheReaderMayNotSeeAreCountedAndNotNamedAndPagesGoOn() {
    RecordNumber hidden = numbers.next(RecordKind.INCIDENT);
    start(hidden);
    edit();
    RecomputationPreview preview = preview();
    assertThat(preview.records()).isEqualTo(2);
    assertThat(preview.hidden()).isEqualTo(1);
    assertThat(preview.changes()).extracting(ClockChange::number).containsExactly(number.value());
    RecomputationPreview rest =
        Acting.as(keeper, () -> recomputations.preview(key, number.value(), 10));
    assertThat(rest.changes()).isEmpty();
    assertThat(rest.hidden()).isEqualTo(1);
  }

  @Test
  void itIsRefusedWithoutAReasonWithoutAnythingToDoTwiceAndToOthers() {
    assertThatThrownBy(() -> recompute("Why not")).hasMessageContaining("No clock");
    edit();
    assertThatThrownBy(() -> recompute(" ")).isInstanceOf(RuleViolation.class);
    recompute("The day off was forgotten");
    assertThatThrownBy(() -> recompute("Again")).hasMessageContaining("already");
    recomputing.run();
    assertThatThrownBy(() -> Acting.as(desk.agent, () -> recomputations.preview(key, null, 1)))
        .hasMessageContaining("keep calendars");
    assertThatThrownBy(() -> recomputations.preview("nowhere", null, 1))
        .hasMessageContaining("no calendar");
  }

  @Test
  void overHttp() {
    edit();
    Http program = visitors.program(port, visitors.holding(Roles.SERVICE_LEVEL_MANAGER));
    String route = "/api/calendars/" + key + "/recomputation";
    assertThat(program.get(route).body())
        .contains("\"records\":1", "\"calendar\":\"" + key + "@2\"");
    assertThat(program.postJson(route, "{}").body()).contains("ITSM-SLM-020");
    HttpResponse<String> asked = program.postJson(route, "{\"reason\":\"Forgotten\"}");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
    assertThat(program.postJson(route, "{\"reason\":\"Again\"}").statusCode()).isEqualTo(409);
    recomputing.run();
    assertThat(program.get(route).body()).contains("\"records\":0", "\"reason\":\"Forgotten\"");
    assertThat(program.get("/api/calendars/" + key + "@x/recomputation").body())
        .contains("ITSM-SLM-004");
    Http caller = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(caller.get(route).statusCode()).isEqualTo(403);
    assertThat(caller.postJson(route, "{\"reason\":\"Mine\"}").statusCode()).isEqualTo(403);
  }

  private void start(RecordNumber record) {
    given.give(
        record,
        opened,
        key,
        Map.of(ClockMetric.RESOLUTION, Target.ofMinutes(240, ClockBasis.BUSINESS)));
  }

  private void edit() {
    Acting.as(
        keeper,
        () ->
            calendars.change(
                TypedCalendar.of(calendar(Map.of(day(), DatedHours.holiday("Forgotten")))),
                1,
                "A day off was forgotten"));
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
  }

  private NewCalendar calendar(Map<LocalDate, DatedHours> dates) {
    return CalendarWeeks.everyDay(key, dates);
  }

  private ClockRecomputation recompute(String reason) {
    return Acting.as(keeper, () -> recomputations.recompute(key, reason));
  }

  private RecomputationPreview preview() {
    return Acting.as(keeper, () -> recomputations.preview(key, null, 10));
  }

  private ClockReading reading() {
    return clocks.readings(number).get(0);
  }

  private long entries() {
    return evidence.trail(number).stream()
        .filter(entry -> entry.kind().equals("ServiceClockRecomputed"))
        .count();
  }
}
