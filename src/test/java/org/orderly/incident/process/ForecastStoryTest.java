package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.SecurityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.servicelevel.FinishedLives;
import org.orderly.servicelevel.ForecastManagement;
import org.orderly.servicelevel.RunningClock;
import org.orderly.servicelevel.ServiceClockManagement;
import org.orderly.servicelevel.ServiceLevelScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Half of what was reported for a service was resolved within an hour, half the next day, too late.
 * So what is still open after two hours will hardly be in time.
 */
@OrderlyTest
class ForecastStoryTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired SecurityManagement security;
  @Autowired TaskManagement tasks;
  @Autowired ServiceClockManagement clocks;
  @Autowired RecordNumbers numbers;
  @Autowired ForecastManagement forecasts;
  @Autowired TestClock clock;
  @Autowired ObjectMapper mapper;
  @LocalServerPort int port;

  @Test
  void whatIsStillOpenAfterTwoHoursIsAtRiskAndStandsFirst() throws IOException {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    FinishedLives past = new FinishedLives(clocks, numbers, clock);
    past.resolvedAfterAnHour(20, desk.service);
    past.resolvedTheNextDay(20, desk.service);
    clock.advanceTo(DayOfWeek.TUESDAY, LocalTime.of(8, 0));
    RecordNumber old = desk.claimed();
    clock.advance(Duration.ofHours(2));
    RecordNumber fresh = desk.claimed();

    Http manager = visitors.program(port, visitors.holding(Roles.SERVICE_LEVEL_MANAGER));
    JsonNode response = json(manager.get("/api/incidents/" + old + "/clocks")).get("clocks").get(0);
    assertThat(response.has("missChance")).as("it has stopped").isFalse();
    JsonNode atRisk = chance(manager, old);
    assertThat(atRisk.get("group").asText()).isEqualTo("service");
    assertThat(atRisk.get("cases").asInt()).isEqualTo(20);
    assertThat(atRisk.get("perMille").asInt()).isBetween(650, 999);
    assertThat(chance(manager, fresh).get("cases").asInt()).isEqualTo(40);
    assertThat(chance(manager, fresh).get("perMille").asInt()).isBetween(350, 650);

    String list = "/api/service-clocks?service=" + desk.service;
    assertThat(json(manager.get(list)).findValuesAsText("number"))
        .containsExactly(old.value(), fresh.value());
    assertThat(json(manager.get(list)).get(0).get("missChance")).isEqualTo(atRisk);
    assertThat(json(manager.get(list + "&size=1"))).hasSize(1);

    Actor keeper = organisation.person("keeper", Roles.SERVICE_LEVEL_MANAGER);
    ServiceLevelScope scope = new ServiceLevelScope(null, desk.service);
    assertThat(Acting.as(keeper, () -> forecasts.soonest(scope, 200, 10)))
        .extracting(RunningClock::number)
        .containsExactly(old, fresh);
    assertThat(Acting.as(keeper, () -> forecasts.soonest(scope, 1, 10)))
        .extracting(RunningClock::number)
        .containsExactly(old);

    var guard = organisation.person("guard", Roles.SECURITY, Roles.PROGRAM);
    Acting.as(
        guard,
        () -> {
          security.flag(old, true, "It was no accident");
          return old;
        });
    assertThat(json(manager.get(list)).findValuesAsText("number")).containsExactly(fresh.value());
    assertThat(json(visitors.program(port, guard.key()).get(list)).findValuesAsText("number"))
        .containsExactly(old.value(), fresh.value());
    HttpResponse<String> refused =
        visitors.program(port, visitors.holding(Roles.REQUESTER)).get(list);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("ITSM-SLM-050");
  }

  private JsonNode chance(Http reader, RecordNumber number) throws IOException {
    return json(reader.get("/api/incidents/" + number + "/clocks"))
        .get("clocks")
        .get(1)
        .get("missChance");
  }

  private JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return mapper.readTree(answer.body());
  }
}
