package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class CalendarApiTest {

  private static final String HOURS = "{\"monday\":[[\"08:00\",\"12:00\"],[\"13:00\",\"24:00\"]]}";

  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String key = Organisation.unique("calendar");

  @Test
  void aCalendarIsCreatedAndFound() {
    HttpResponse<String> created =
        create(Roles.SERVICE_LEVEL_MANAGER, "Europe/Berlin", HOURS, "2026-12-25");
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    Http reader = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(created.headers().firstValue("Location")).hasValue("/api/calendars/" + key);
    assertThat(reader.get("/api/calendars/" + key).body())
        .contains(HOURS)
        .contains("\"zone\":\"Europe/Berlin\"")
        .contains("\"2026-12-25\":\"Christmas\"");
    assertThat(reader.get("/api/calendars").body()).contains(key).contains("round-the-clock");
  }

  @Test
  void othersCreateNone() {
    assertThat(create(Roles.SERVICE_DESK, "UTC", HOURS, "2026-12-25").statusCode()).isEqualTo(403);
  }

  @Test
  void anUnknownOneIsNotFound() {
    HttpResponse<String> answer =
        visitors.program(port, visitors.holding(Roles.REQUESTER)).get("/api/calendars/" + key);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("ITSM-SLM-004");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mars/Olympus | {"monday":[["08:00","18:00"]]}  | 2026-12-25 | zone
          UTC          | {"moonday":[["08:00","18:00"]]} | 2026-12-25 | week
          UTC          | {"monday":[["8","18:00"]]}      | 2026-12-25 | week
          UTC          | {"monday":[["08:00"]]}          | 2026-12-25 | week
          UTC          | {"monday":null}                 | 2026-12-25 | week
          UTC          | {"monday":[null]}               | 2026-12-25 | week
          UTC          | {"monday":[[null,"18:00"]]}     | 2026-12-25 | week
          UTC          | {"monday":[["08:00:00.500","18:00"]]} | 2026-12-25 | week.monday
          UTC          | {"monday":[["08:00","18:00:30"]]} | 2026-12-25 | week.monday
          UTC          | {"monday":[["18:00","08:00"]]}  | 2026-12-25 | week.monday
          UTC          | {}                              | 2026-12-25 | week
          UTC          | {"monday":[["08:00","18:00"]]}  | 2026-02-30 | holidays
          """)
  void badInputIsRefusedWhole(String zone, String week, String holiday, String field) {
    HttpResponse<String> answer = create(Roles.ADMINISTRATOR, zone, week, holiday);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("ITSM-SLM-002").contains("\"" + field + "\":");
  }

  @Test
  void aHolidayWithoutANameIsRefused() {
    HttpResponse<String> answer =
        visitors
            .program(port, visitors.holding(Roles.ADMINISTRATOR))
            .postJson(
                "/api/calendars",
                "{\"key\":\"%s\",\"name\":\"Ours\",\"zone\":\"UTC\",\"week\":%s,\"holidays\":{\"2026-12-25\":null}}"
                    .formatted(key, HOURS));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"holidays\":");
  }

  private HttpResponse<String> create(String role, String zone, String week, String holiday) {
    return visitors
        .program(port, visitors.holding(role))
        .postJson(
            "/api/calendars",
            """
            {"key":"%s","name":"Ours","zone":"%s","week":%s,"holidays":{"%s":"Christmas"}}
            """
                .formatted(key, zone, week, holiday));
  }
}
