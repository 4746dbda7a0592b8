package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.SecurityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.ServiceLevelFigures;
import org.orderly.servicelevel.ServiceLevelReport;
import org.orderly.servicelevel.ServiceLevelScope;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of incidents is what the service level report says of them. */
@OrderlyTest
class ServiceLevelReportStoryTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired FamilyManagement family;
  @Autowired SecurityManagement securityManagement;
  @Autowired TaskManagement tasks;
  @Autowired ServiceLevelFigures figures;
  @Autowired TestClock clock;

  private IncidentDesk desk;
  private Actor security;

  @BeforeEach
  void openDesk() {
    if (clock.instant().atOffset(ZoneOffset.UTC).getDayOfYear() > 345) {
      clock.advance(Duration.ofDays(25));
    }
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    security = organisation.person("watch", Roles.SECURITY);
  }

  @Test
  void aLateOneIsListedAndOneInTimeIsNot() {
    desk.resolved();
    RecordNumber late = desk.claimed();
    clock.advance(Duration.ofDays(10));
    ServiceLevelReport report = report(desk.agent);
    assertThat(report.of(ClockMetric.RESPONSE).perMille()).isEqualTo(1_000);
    assertThat(report.of(ClockMetric.RESOLUTION).judged()).isEqualTo(2);
    assertThat(report.of(ClockMetric.RESOLUTION).met()).isEqualTo(1);
    assertThat(report.missed())
        .singleElement()
        .satisfies(
            missed -> {
              assertThat(missed.number()).isEqualTo(late);
              assertThat(missed.title()).isEqualTo("Mail is slow");
              assertThat(missed.metric()).isEqualTo(ClockMetric.RESOLUTION);
              assertThat(missed.going()).isTrue();
              assertThat(missed.counted()).isGreaterThan(missed.target().time());
            });
    assertThat(report.workload().opened()).isEqualTo(2);
    assertThat(due(desk.agent)).containsExactly(late);
  }

  @Test
  void whatGoesOnElsewhereIsNotJudged() {
    RecordNumber into = desk.claimed();
    RecordNumber merged = desk.classified();
    Acting.as(desk.agent, () -> family.merge(merged, into, "The same"));
    clock.advance(Duration.ofDays(10));
    ServiceLevelReport report = report(desk.agent);
    assertThat(report.of(ClockMetric.RESOLUTION).judged()).isEqualTo(1);
    assertThat(report.missed()).extracting(ServiceLevelReport.Missed::number).containsOnly(into);
  }

  @Test
  void whatSecurityTakesOverLeavesTheFiguresOfTheOthers() {
    RecordNumber late = desk.claimed();
    clock.advance(Duration.ofDays(10));
    assertThat(report(desk.agent).missedCount()).isEqualTo(1);
    Acting.as(
        security,
        () -> {
          securityManagement.flag(late, true, "A break-in");
          return late;
        });
    assertThat(report(desk.agent).missedCount()).isZero();
    assertThat(report(desk.agent).running()).isEmpty();
    assertThat(due(desk.agent)).isEmpty();
    assertThat(report(security).missed())
        .extracting(ServiceLevelReport.Missed::number)
        .containsExactly(late);
    Acting.as(
        security,
        () -> {
          securityManagement.flag(late, false, "It was the cat");
          return late;
        });
    assertThat(report(desk.agent).missedCount()).isEqualTo(1);
  }

  /** All that may have happened in the test, which lasts some days. */
  private ServiceLevelReport report(Actor reader) {
    return Acting.as(
        reader,
        () ->
            figures.report(
                new ServiceLevelScope(null, desk.service),
                ReportPeriod.of(ReportPeriod.Length.YEAR, clock.instant(), ZoneId.of("UTC"))));
  }

  private List<RecordNumber> due(Actor reader) {
    return Acting.as(
        reader,
        () ->
            figures.due(new ServiceLevelScope(null, desk.service), 10).stream()
                .map(ServiceLevelReport.Missed::number)
                .toList());
  }
}
