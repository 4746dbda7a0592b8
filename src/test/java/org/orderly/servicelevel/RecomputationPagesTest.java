package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
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
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ServiceLevelDecisions.Target;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which keepers have clocks measured anew: the day off was forgotten. */
@OrderlyTest
class RecomputationPagesTest {

  @Autowired Recomputing recomputing;
  @Autowired CalendarManagement calendars;
  @Autowired ClocksOf given;
  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String key = Organisation.unique("edited");
  private final String page = "/calendars/" + key + "/recomputation";
  private RecordNumber number;
  private Http keeper;
  private Http agent;

  @BeforeEach
  void forget() {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    Actor person = organisation.person("keeper", Roles.SERVICE_LEVEL_MANAGER, Roles.SERVICE_DESK);
    number = desk.claimed();
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    calendars.create(calendar(Map.of()));
    Instant opened = day.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC);
    given.give(
        number,
        opened,
        key,
        Map.of(ClockMetric.RESOLUTION, Target.ofMinutes(240, ClockBasis.BUSINESS)));
    Acting.as(
        person,
        () ->
            calendars.change(
                TypedCalendar.of(calendar(Map.of(day, DatedHours.holiday("Forgotten")))),
                1,
                "A day off was forgotten"));
    keeper = visitors.browser(port, person.key());
    agent = visitors.browser(port, desk.agent.key());
  }

  @Test
  void whatWouldChangeIsShownThenDoneForAReasonAndKept() {
    assertThat(keeper.get("/calendars/" + key).body()).contains("href=\"" + page + "\"");
    assertThat(keeper.get(page).body())
        .contains("1 record has clocks that run by an older version", "Measure 1 record anew")
        .contains("/service-clocks/" + number, "<ins>– Forgotten</ins>")
        .containsPattern("<del>[^<]+</del> <span>[^<]+</span>");

    HttpResponse<String> unexplained = ask("2", " ");
    assertThat(unexplained.statusCode()).isEqualTo(400);
    assertThat(unexplained.body()).contains("Say why, in 1 to 1000 characters");
    assertThat(ask("2", "Forgotten <b>by</b> us").statusCode()).isEqualTo(302);
    assertThat(keeper.get(page).body())
        .contains("The work is being done", "Forgotten &lt;b&gt;by&lt;/b&gt; us")
        .doesNotContain("Measure 1 record anew");
    assertThat(ask("2", "Again").body()).contains("already");
    recomputing.run();
    assertThat(keeper.get(page).body())
        .contains("No record has clocks that run by an older version", "Measured anew last")
        .contains("The keeper", key + "@2")
        .doesNotContain("The work is being done");
  }

  @Test
  void whatIsDoneIsWhatWasShown() {
    HttpResponse<String> late = ask("1", "What I saw was another version");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Another version of the calendar was saved meanwhile")
        .contains("What I saw was another version");
  }

  @Test
  void onlyKeepersComeHere() {
    assertThat(agent.get(page).statusCode()).isEqualTo(403);
    assertThat(
            agent
                .form("/calendars/" + key, page, Map.of("version", "2", "reason", "Mine"))
                .statusCode())
        .isEqualTo(403);
    assertThat(keeper.get("/calendars/no-such/recomputation").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> ask(String version, String reason) {
    return keeper.form(page, page, Map.of("version", version, "reason", reason));
  }

  private NewCalendar calendar(Map<LocalDate, DatedHours> dates) {
    return CalendarWeeks.everyDay(key, dates);
  }
}
