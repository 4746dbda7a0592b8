package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.servicelevel.web.AgreementBodies.agreement;
import static org.orderly.servicelevel.web.AgreementDoor.ok;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.SecurityManagement;
import org.orderly.incident.Urgency;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ClockExplanation;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.ClockReading;
import org.orderly.servicelevel.ServiceClockManagement;
import org.orderly.servicelevel.web.AgreementBodies;
import org.orderly.servicelevel.web.AgreementDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A department's mail is slow: P2, in an agreement offered to everybody. */
@OrderlyTest
class AgreementStoryTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired ServiceClockManagement clocks;
  @Autowired SecurityManagement security;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private final String key = Organisation.unique("agreement");
  private IncidentDesk desk;
  private AgreementDoor door;

  @BeforeEach
  void open() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    String manager = organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER).key();
    door = new AgreementDoor(visitors.program(port, manager));
  }

  @Test
  void aRecordKeepsTheVersionUnderWhichItWasOpened() {
    RecordNumber before = desk.classified();
    assertThat(minutes(before, ClockMetric.RESOLUTION)).isEqualTo(600);
    door.agreed(key, offering());
    RecordNumber first = desk.classified();
    assertThat(minutes(first, ClockMetric.RESPONSE)).isEqualTo(45);
    assertThat(minutes(first, ClockMetric.RESOLUTION)).isEqualTo(300);
    assertThat(reading(first, ClockMetric.RESOLUTION).target().agreement()).isEqualTo(key + "@1");

    AgreementBodies stricter =
        offering()
            .with("validFrom", today().plusDays(1).toString())
            .target("P1", "resolution", "clock-time", 100)
            .target("P2", "resolution", "clock-time", 200);
    ok(door.next(key, stricter));
    ok(door.agree(key));
    RecordNumber same = desk.classified();
    assertThat(minutes(same, ClockMetric.RESOLUTION)).isEqualTo(300);
    clock.advance(Duration.ofDays(1));
    RecordNumber second = desk.classified();
    assertThat(minutes(second, ClockMetric.RESOLUTION)).isEqualTo(200);
    assertThat(reading(second, ClockMetric.RESOLUTION).target().calendar())
        .isEqualTo("round-the-clock");

    assertThat(minutes(first, ClockMetric.RESOLUTION)).isEqualTo(300);
    prioritize(first);
    assertThat(minutes(first, ClockMetric.RESOLUTION)).isEqualTo(240);
    prioritize(before);
    assertThat(minutes(before, ClockMetric.RESOLUTION)).isEqualTo(480);
  }

  @Test
  void theHoursAndTheLevelOfTheAgreementReplaceTheServices() {
    door.agreed(
        key,
        offering()
            .with("calendar", "round-the-clock")
            .noTarget("P2", "response")
            .noTarget("P1", "response")
            .target("P2", "resolution", "working-days", 2)
            .target("P2", "update", "working-time", 90)
            .target("P1", "update", "working-time", 60));
    RecordNumber number = desk.classified();
    ClockExplanation explanation = clocks.explanation(number).orElseThrow();
    assertThat(explanation.offeringLevel()).isEqualTo(OfferingLevel.GOLD);
    assertThat(minutes(number, ClockMetric.RESPONSE)).isEqualTo(30);
    assertThat(minutes(number, ClockMetric.UPDATE)).isEqualTo(90);
    assertThat(reading(number, ClockMetric.RESOLUTION).due())
        .isEqualTo(incidents.incident(number).openedAt().plus(Duration.ofDays(2)));
  }

  @Test
  void whatWasAgreedWithTheCustomerGoesBeforeWhatIsOfferedToEverybody() {
    String customer = organisation.customer();
    Actor caller = organisation.personOf(customer, Roles.REQUESTER);
    door.agreed(key, offering());
    String own = Organisation.unique("agreement");
    door.agreed(
        own,
        agreement(own, customer, desk.service).target("P2", "resolution", "working-time", 299));
    RecordNumber theirs = desk.reportBy(desk.agent, caller.key());
    desk.classify(theirs, Map.of());
    RecordNumber others = desk.classified();
    assertThat(minutes(theirs, ClockMetric.RESOLUTION)).isEqualTo(299);
    assertThat(minutes(others, ClockMetric.RESOLUTION)).isEqualTo(300);
  }

  @Test
  void theResponseIsTheFirstPublicNoteWhereItWasAgreed() {
    door.agreed(key, offering().with("response", "first-public-note"));
    RecordNumber number = desk.claimed();
    assertThat(reading(number, ClockMetric.RESPONSE).state().stopped()).isFalse();
    write(desk.caller, number, Visibility.PUBLIC);
    write(desk.resolver, number, Visibility.INTERNAL);
    assertThat(reading(number, ClockMetric.RESPONSE).state().stopped()).isFalse();
    write(desk.resolver, number, Visibility.PUBLIC);
    assertThat(reading(number, ClockMetric.RESPONSE).state().stopped()).isTrue();
  }

  @Test
  void theWorkloadIsHeldAgainstItsLimit() {
    door.agreed(
        key,
        offering()
            .with(
                "workloadLimits",
                List.of(Map.of("recordType", "incident", "most", 8, "per", "year"))));
    desk.classified();
    desk.classified();
    desk.classified();
    String path = "/api/agreements/" + key + "/workload";
    String workload = ok(door.http().get(path)).body();
    assertThat(workload).contains("\"limit\":8,\"counted\":3,\"share\":37.5");
    Actor watch = organisation.person("watch", Roles.SECURITY);
    Acting.as(
        watch,
        () -> {
          security.flag(desk.classified(), true, "A break-in");
          return key;
        });
    assertThat(door.http().get(path).body()).contains("\"counted\":3");
    assertThat(visitors.program(port, watch.key()).get(path).body()).contains("\"counted\":4");
    assertThat(door.http().get(path + "?on=1999-05-01").body()).isEqualTo("[]");
    assertThat(door.http().get(path + "?on=2020-05-01").body()).contains("\"counted\":0");
    String report = "/api/service-levels/report?service=" + desk.service + "&period=";
    int year = today().getYear();
    assertThat(ok(door.http().get(report + year)).body())
        .contains("\"workload\":{\"opened\":3,\"limit\":8");
    assertThat(ok(door.http().get(report + year + "-H1")).body()).doesNotContain("\"limit\":8");
  }

  private AgreementBodies offering() {
    return agreement(key, null, desk.service);
  }

  private void prioritize(RecordNumber number) {
    Acting.as(
        organisation.person("manager", Roles.INCIDENT_MANAGER),
        () -> {
          incidents.reassess(number, Impact.EXTENSIVE, Urgency.CRITICAL, "Everybody is hit");
          return number;
        });
  }

  private void write(Actor author, RecordNumber number, Visibility visibility) {
    Acting.as(
        author,
        () -> {
          incidents.write(number, visibility, "We are looking at it");
          return number;
        });
  }

  private long minutes(RecordNumber number, ClockMetric metric) {
    return reading(number, metric).target().time().minutes();
  }

  private ClockReading reading(RecordNumber number, ClockMetric metric) {
    return clocks.readings(number).stream()
        .filter(reading -> reading.clock() == metric)
        .findFirst()
        .orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
  }
}
