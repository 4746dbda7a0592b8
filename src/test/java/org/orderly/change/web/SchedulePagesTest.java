package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.MaintenanceWindowManagement;
import org.orderly.change.MaintenanceWindowView;
import org.orderly.change.ScheduleDesk;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class SchedulePagesTest {

  private static final String SCHEDULE = "/changes/schedule";

  @Autowired AutowireCapableBeanFactory server;
  @Autowired MaintenanceWindowManagement windows;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private ScheduleDesk desk;
  private Http resolver;
  private LocalDate day;

  @BeforeEach
  void comeIn() {
    desk = ScheduleDesk.of(server);
    resolver = visitors.browser(port, visitors.holding(Roles.RESOLVER));
    day = LocalDate.ofInstant(desk.day, ZoneOffset.UTC);
  }

  private String shown(String view) {
    HttpResponse<String> answer =
        resolver.get(SCHEDULE + "?view=" + view + "&day=" + day + "&service=" + desk.service);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void monthWeekAndListShowWhatIsPlannedAndWhatItMeets() {
    RecordNumber item = desk.server();
    RecordNumber first = desk.planned(desk.hours(8, 2), item);
    RecordNumber second = desk.planned(desk.hours(9, 2), item);
    assertThat(shown("month"))
        .contains("/changes/" + first, "/changes/" + second, "08:00", "schedule-month");
    assertThat(shown("week")).contains("/changes/" + first, "2 collisions", "schedule-week");
    assertThat(shown("list"))
        .contains("/changes/" + first, "Same configuration items", "Same people", "planned");
    assertThat(resolver.get(SCHEDULE + "?mine=true&day=" + day).body())
        .doesNotContain("/changes/" + first + "\"");
  }

  @Test
  void dayAndViewThatNobodyKnowsDoNoHarm() {
    assertThat(resolver.get(SCHEDULE + "?day=someday&service=none").statusCode()).isEqualTo(200);
    assertThat(resolver.get(SCHEDULE + "?view=decade").statusCode()).isEqualTo(400);
    Http requester = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(requester.get(SCHEDULE).statusCode()).isEqualTo(403);
    assertThat(requester.get(SCHEDULE + "/check").statusCode()).isEqualTo(403);
    assertThat(requester.get(SCHEDULE + "/check?starts=soon").statusCode()).isEqualTo(403);
    assertThat(requester.get(SCHEDULE + "/blackout-periods").statusCode()).isEqualTo(403);
  }

  @Test
  void aWindowIsHeldAgainstTheScheduleBeforeAnybodyAsks() {
    RecordNumber item = desk.server();
    RecordNumber planned = desk.planned(desk.hours(8, 2), item);
    String typed =
        "/check?starts=%s&ends=%s&items=%s&services=%s&type=standard&level=low"
            .formatted(day.atTime(9, 0), day.atTime(10, 0), item, desk.service);
    assertThat(resolver.get(SCHEDULE + typed).body())
        .contains("It collides once", "Blocks", "/changes/" + planned)
        .contains("value=\"" + day.atTime(9, 0) + "\"");
    String answer = resolver.get(SCHEDULE + typed.replace("/check?", "/check/result?")).body();
    assertThat(answer).contains("It collides once", "id=\"collisions\"").doesNotContain("<html");
    assertThat(
            resolver
                .get(SCHEDULE + typed.replace(day.toString() + "T09", day.plusDays(1) + "T09"))
                .body())
        .contains("The end is not after the start");
    assertThat(resolver.get(SCHEDULE + "/check").body()).doesNotContain("It collides");
  }

  @Test
  void changeManagersKeepMaintenanceWindowsOnTheirPage() {
    Http manager = visitors.browser(port, visitors.holding(Roles.CHANGE_MANAGER));
    String page = SCHEDULE + "/maintenance-windows";
    HttpResponse<String> refused =
        manager.form(page, page, Map.of("subject", "service", "title", "<b>"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("Give the key of a service", "Give when it starts", "value=\"&lt;b&gt;\"");
    assertThat(
            manager
                .form(
                    page,
                    page,
                    Map.of(
                        "subject", "service",
                        "service", desk.service,
                        "title", "Patch night",
                        "opens", "22:00",
                        "closes", "04:00"))
                .body())
        .contains("Give the day of the week on which it begins");
    HttpResponse<String> added =
        manager.form(
            page,
            page,
            Map.of(
                "subject", "service",
                "service", desk.service,
                "title", "Patch <i>night</i>",
                "day", "saturday",
                "opens", "22:00",
                "closes", "04:00",
                "zone", "Europe/Berlin"));
    assertThat(added.statusCode()).isEqualTo(302);
    assertThat(manager.get(page).body())
        .contains("Patch &lt;i&gt;night&lt;/i&gt;", "Saturday, 22:00 to 04:00, Europe/Berlin");
    assertThat(shown("month")).contains("Patch &lt;i&gt;night&lt;/i&gt;");
    assertThat(resolver.get(page).body()).doesNotContain("/retirement");
    assertThat(resolver.form("/me", page, Map.of("title", "x")).statusCode()).isEqualTo(403);
    MaintenanceWindowView kept =
        Acting.as(desk.manager, () -> windows.inForce()).stream()
            .filter(one -> desk.service.equals(one.subject().key()))
            .findFirst()
            .orElseThrow();
    assertThat(manager.form(page, page + "/" + kept.id() + "/retirement", Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(manager.get(page).body()).doesNotContain("/" + kept.id() + "/retirement");
  }

  @Test
  void changeManagersKeepBlackoutPeriodsOnTheirPage() {
    Http manager = visitors.browser(port, visitors.holding(Roles.CHANGE_MANAGER));
    String page = SCHEDULE + "/blackout-periods";
    LocalDateTime starts = day.atStartOfDay();
    HttpResponse<String> refused =
        manager.form(
            page,
            page,
            Map.of(
                "subject",
                "service",
                "service",
                desk.service,
                "reason",
                "Closing",
                "starts",
                starts.toString(),
                "ends",
                starts.minusDays(1).toString()));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("The end is not after the start");
    HttpResponse<String> added =
        manager.form(
            page,
            page,
            Map.of(
                "subject",
                "service",
                "service",
                desk.service,
                "reason",
                "Closing & audit",
                "starts",
                starts.toString(),
                "ends",
                starts.plusDays(1).toString()));
    assertThat(added.statusCode()).isEqualTo(302);
    for (String shown : List.of(manager.get(page).body(), shown("month"), shown("list"))) {
      assertThat(shown).contains("Closing &amp; audit");
    }
  }
}
