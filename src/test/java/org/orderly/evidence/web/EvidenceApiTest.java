package org.orderly.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class EvidenceApiTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {Roles.AUDITOR, Roles.ADMINISTRATOR})
  void auditorsAndAdministratorsReadTheTrail(String role) {
    String number = report();
    HttpResponse<String> answer =
        visitors.program(port, visitors.holding(role)).get("/api/evidence/" + number);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"kind\":\"IncidentReported\"", "\"digest\":\"")
        .doesNotContain("Mail is slow");
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.REQUESTER, Roles.SERVICE_DESK, Roles.PROGRAM})
  void nobodyElseDoes(String role) {
    String number = report();
    assertThat(
            visitors
                .program(port, visitors.holding(role))
                .get("/api/evidence/" + number)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aNumberWithoutATrailIsAnswered404() {
    assertThat(
            visitors
                .program(port, visitors.holding(Roles.AUDITOR))
                .get("/api/evidence/INC999999999999")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void ofASecurityIncidentAuditorsReadTheTrailAndAdministratorsDoNot() {
    String number = report();
    jdbc.sql("update incident set security_flag = true where number = ?").param(number).update();
    String path = "/api/evidence/" + number;
    assertThat(visitors.program(port, visitors.holding(Roles.AUDITOR)).get(path).statusCode())
        .isEqualTo(200);
    Http administrator = visitors.program(port, visitors.holding(Roles.ADMINISTRATOR));
    assertThat(administrator.get(path).statusCode()).isEqualTo(404);
    assertThat(administrator.get(path).body().replace(number, ""))
        .isEqualTo(
            administrator
                .get("/api/evidence/INC999999999999")
                .body()
                .replace("INC999999999999", ""));
  }

  private String report() {
    return new IncidentDesk(organisation, incidents, tasks, clock).report().value();
  }
}
