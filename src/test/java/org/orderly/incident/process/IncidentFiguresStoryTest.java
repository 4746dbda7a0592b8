package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.Audience;
import org.orderly.incident.CloseCode;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.SecurityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FigureScope.Kind;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.FigureValue.Count;
import org.orderly.kernel.FigureValue.Part;
import org.orderly.kernel.FigureValue.Times;
import org.orderly.kernel.RecordNumber;
import org.orderly.measurement.FigureManagement;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Figures that somebody has counted by hand. A department's mail is slow: P2 of a service offered
 * silver, 60 and 600 minutes between 08:00 and 18:00 UTC from Monday to Friday.
 */
@OrderlyTest
class IncidentFiguresStoryTest {

  private static final FigureValue NOTHING = new FigureValue.Nothing();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired MajorIncidentManagement majors;
  @Autowired SecurityManagement security;
  @Autowired TaskManagement tasks;
  @Autowired FigureManagement figures;
  @Autowired ManagementService management;
  @Autowired TestClock clock;

  private IncidentDesk desk;
  private Actor manager;
  private Instant start;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    manager = organisation.person("manager", Roles.INCIDENT_MANAGER);
    start = clock.instant();
  }

  @Test
  void timesAndTargetsOfThreeIncidents() {
    itIs(DayOfWeek.MONDAY, "07:30");
    Instant monday = clock.instant();
    RecordNumber fast = desk.classified();
    RecordNumber held = desk.classified();
    RecordNumber late = desk.classified();
    itIs(DayOfWeek.MONDAY, "08:10");
    desk.claim(fast, IncidentDesk.RESOLVE, desk.resolver);
    itIs(DayOfWeek.MONDAY, "08:30");
    desk.claim(held, IncidentDesk.RESOLVE, desk.resolver);
    desk.hold(held);
    itIs(DayOfWeek.MONDAY, "09:30");
    desk.claim(late, IncidentDesk.RESOLVE, desk.resolver);
    itIs(DayOfWeek.MONDAY, "10:00");
    desk.resolve(fast);
    desk.complete(held, IncidentDesk.RESUME, desk.resolver, Map.of("workNote", "Called back"));
    itIs(DayOfWeek.MONDAY, "12:00");
    desk.resolve(held);
    itIs(DayOfWeek.MONDAY, "17:00");
    assertThat(value("incident-resolution-within-target", monday, soon()))
        .isEqualTo(FigureValue.share(2, 2));
    itIs(DayOfWeek.MONDAY, "23:00");
    Instant night = clock.instant();
    assertThat(value("incident-resolution-within-target", monday, soon()))
        .isEqualTo(FigureValue.share(2, 3));
    itIs(DayOfWeek.TUESDAY, "12:00");
    desk.resolve(late);

    assertTimes(value("incident-time-to-respond"), 3, 30, 90, 43);
    assertTimes(value("incident-time-to-respond-p1-p2"), 3, 30, 90, 43);
    assertThat(value("incident-response-within-target")).isEqualTo(FigureValue.share(2, 3));
    assertTimes(value("incident-time-to-restore"), 3, 270, 1710, 710);
    assertTimes(value("incident-time-to-restore", monday, night), 2, 150, 270, 210);
    assertThat(value("incident-resolution-within-target", monday, night))
        .isEqualTo(FigureValue.share(2, 3));
    assertThat(value("incident-resolution-within-target", night, soon())).isEqualTo(NOTHING);
    assertThat(value("incident-time-to-restore", night, soon()).counted()).isEqualTo(1);
  }

  @Test
  void workOnFiveIncidents() {
    desk.resolved();
    RecordNumber held = desk.held();
    desk.complete(held, IncidentDesk.RESUME, desk.resolver, Map.of("workNote", "Called back"));
    desk.resolve(held);
    RecordNumber handedOver = desk.claimed();
    desk.handOver(handedOver, desk.otherGroup);
    resolveByOther(handedOver);
    RecordNumber around = desk.claimed();
    desk.handOver(around, desk.otherGroup);
    desk.claim(around, IncidentDesk.RESOLVE, desk.otherResolver);
    desk.complete(
        around, IncidentDesk.RESOLVE, desk.otherResolver, IncidentDesk.handOverTo(desk.group));
    desk.claim(around, IncidentDesk.RESOLVE, desk.resolver);
    desk.handOver(around, desk.otherGroup);
    resolveByOther(around);
    RecordNumber reopened = desk.resolved();
    confirm(reopened, "no");
    desk.resolve(reopened);

    assertThat(value("incident-first-contact")).isEqualTo(FigureValue.share(1, 5));
    assertThat(value("incident-first-group")).isEqualTo(FigureValue.share(3, 5));
    assertThat(value("incident-reassignments")).isEqualTo(FigureValue.average(4, 5));
    assertThat(value("incident-passed-around")).isEqualTo(FigureValue.share(1, 5));
    assertThat(value("incident-reopened")).isEqualTo(FigureValue.share(1, 5));
    FigureScope others = new FigureScope(Kind.GROUP, desk.otherGroup);
    assertThat(value("incident-first-group", others)).isEqualTo(FigureValue.share(0, 2));
    assertThat(value("incident-reassignments", others)).isEqualTo(FigureValue.average(4, 2));
  }

  @Test
  void aReopenedIncidentCountsWhereItWasLastResolved() {
    RecordNumber number = desk.resolved();
    Instant between = soon();
    assertThat(value("incident-reopened", start, between)).isEqualTo(FigureValue.share(0, 1));
    clock.advance(Duration.ofHours(2));
    confirm(number, "no");
    assertThat(value("incident-reopened", start, between)).isEqualTo(NOTHING);
    assertThat(value("incident-backlog", start, between).counted()).isEqualTo(1);
    desk.resolve(number);
    assertThat(value("incident-reopened", start, between)).isEqualTo(NOTHING);
    assertThat(value("incident-reopened", between, soon())).isEqualTo(FigureValue.share(1, 1));
    assertThat(value("incident-backlog", start, between).counted()).isEqualTo(1);
    assertThat(value("incident-backlog", between, soon()).counted()).isZero();
  }

  @Test
  void aPeriodHasTheInstantThatItBeginsWithAndNotTheOneThatItEndsWith() {
    Instant resolved = resolvedAt(desk.resolved());
    String key = "incident-time-to-restore";
    assertThat(value(key, resolved, resolved.plusMillis(1)).counted()).isEqualTo(1);
    assertThat(value(key, resolved.minusMillis(1), resolved)).isEqualTo(NOTHING);
    assertThat(value(key, resolved.plusMillis(1), resolved.plusMillis(2))).isEqualTo(NOTHING);
  }

  @Test
  void closuresWithAndWithoutAnAnswer() {
    confirm(desk.resolved(), "yes");
    RecordNumber silent = desk.resolved();
    RecordNumber cancelled = desk.claimed();
    Acting.as(desk.caller, () -> incidents.cancel(cancelled, "It was the cable"));
    assertThat(value("incident-closed-automatically")).isEqualTo(FigureValue.share(0, 1));
    clock.advance(Duration.ofDays(9));
    execute(silent);
    assertThat(desk.incident(silent).closeCode()).isEqualTo(CloseCode.CONFIRMATION_TIME_ELAPSED);
    assertThat(value("incident-closed-automatically")).isEqualTo(FigureValue.share(1, 2));
  }

  @Test
  void theBacklogByAge() {
    Instant before = clock.instant();
    desk.claimed();
    clock.advance(Duration.ofDays(24));
    desk.report();
    desk.resolved();
    clock.advance(Duration.ofDays(4));
    desk.held();
    Instant then = soon();
    clock.advance(Duration.ofDays(3).plusHours(1));
    desk.report();
    assertThat(value("incident-backlog")).isEqualTo(backlog(1, 2, 0, 1));
    assertThat(value("incident-backlog", before, then)).isEqualTo(backlog(1, 1, 1, 0));
    assertThat(value("incident-backlog", soon().plusSeconds(60), soon().plusSeconds(90)))
        .isEqualTo(NOTHING);
    clock.advance(Duration.ofDays(1));
    assertThat(value("incident-backlog")).isEqualTo(backlog(1, 1, 1, 1));
  }

  @Test
  void aMajorIncidentAndItsUpdates() {
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    RecordNumber declined = desk.claimed();
    room.call(declined);
    room.decline(declined);
    RecordNumber number = desk.claimed();
    room.call(number);
    assertThat(value("major-incidents-declared")).isEqualTo(FigureValue.count(0));
    room.declare(number);
    room.openBridge(number);
    clock.advance(Duration.ofMinutes(10));
    update(number, Audience.INTERNAL);
    clock.advance(Duration.ofMinutes(31));
    update(number, Audience.INTERNAL);
    update(number, Audience.CUSTOMER);
    clock.advance(Duration.ofMinutes(61));
    assertThat(value("major-incident-updates-on-time")).isEqualTo(NOTHING);
    room.restore(number, "yes");
    room.standDown(number);

    assertThat(value("major-incidents-declared")).isEqualTo(FigureValue.count(1));
    assertThat(value("major-incident-updates-on-time")).isEqualTo(FigureValue.share(2, 5));
  }

  @Test
  void securityIncidentsCountForSecurityAlone() {
    RecordNumber number = desk.resolved();
    desk.resolved();
    Actor guard = organisation.person("guard", Roles.SECURITY);
    Acting.as(
        guard,
        () -> {
          security.flag(number, true, "The letters come from outside");
          return number;
        });
    for (FigureScope scope : List.of(FigureScope.ALL, service())) {
      for (String key : List.of("incident-first-group", "incident-response-within-target")) {
        long told = as(guard, key, scope).counted();
        assertThat(as(manager, key, scope).counted()).isEqualTo(told - 1);
        assertThat(as(Actor.system(), key, scope).counted()).isEqualTo(told - 1);
      }
    }
    assertThat(as(manager, "incident-first-group", new FigureScope(Kind.GROUP, Roles.SECURITY)))
        .isEqualTo(NOTHING);
  }

  private void resolveByOther(RecordNumber number) {
    desk.claim(number, IncidentDesk.RESOLVE, desk.otherResolver);
    desk.complete(
        number,
        IncidentDesk.RESOLVE,
        desk.otherResolver,
        Map.of(
            "nextStep", "resolved",
            "resolutionCode", "fixed-permanent",
            "resolutionText", "Restarted the queue"));
  }

  private void confirm(RecordNumber number, String word) {
    Map<String, Object> fields =
        word.equals("yes")
            ? Map.of("confirmed", word)
            : Map.of("confirmed", word, "comment", "Still slow");
    desk.complete(number, IncidentDesk.CONFIRM, desk.caller, fields);
  }

  private void update(RecordNumber number, Audience audience) {
    Acting.as(manager, () -> majors.update(number, audience, "We are on it"));
  }

  private void execute(RecordNumber number) {
    Job timer =
        management
            .createJobQuery()
            .processInstanceId(desk.task(number, IncidentDesk.CONFIRM).processInstanceId())
            .timers()
            .singleResult();
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(timer.getId());
          return timer;
        });
  }

  private Instant resolvedAt(RecordNumber number) {
    return desk.incident(number).resolution().resolvedAt();
  }

  private static FigureValue backlog(long days0, long days3, long days8, long days31) {
    return new Count(
        days0 + days3 + days8 + days31,
        List.of(
            new Part("0-2-days", days0),
            new Part("3-7-days", days3),
            new Part("8-30-days", days8),
            new Part("over-30-days", days31)));
  }

  private static void assertTimes(
      FigureValue value, long counted, long median, long ninetieth, long mean) {
    assertThat(value).isInstanceOf(Times.class);
    Times times = (Times) value;
    Duration aMinute = Duration.ofMinutes(1);
    assertThat(times.counted()).isEqualTo(counted);
    assertThat(times.median()).isCloseTo(Duration.ofMinutes(median), aMinute);
    assertThat(times.ninetieth()).isCloseTo(Duration.ofMinutes(ninetieth), aMinute);
    assertThat(times.mean()).isCloseTo(Duration.ofMinutes(mean), aMinute);
  }

  private FigureValue value(String key) {
    return value(key, start, soon());
  }

  private FigureValue value(String key, FigureScope scope) {
    return as(manager, key, scope);
  }

  private FigureValue value(String key, Instant from, Instant to) {
    return Acting.as(manager, () -> figures.value(key, service(), from, to));
  }

  private FigureValue as(Actor reader, String key, FigureScope scope) {
    return Acting.as(reader, () -> figures.value(key, scope, start, soon()));
  }

  private FigureScope service() {
    return new FigureScope(Kind.SERVICE, desk.service);
  }

  private Instant soon() {
    return clock.instant().plusMillis(1);
  }

  private void itIs(DayOfWeek day, String time) {
    clock.advanceTo(day, LocalTime.parse(time));
  }
}
