package org.orderly.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
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
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationState;
import org.orderly.notification.NotificationView;
import org.orderly.notification.Recipient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class NotificationPagesTest {

  private static final String PAGE = "/admin/notifications";

  @Autowired Visitors visitors;
  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired NotificationManagement notifications;
  @Autowired TransactionTemplate transactions;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private Http admin;
  private IncidentDesk desk;
  private NotificationView told;

  @BeforeEach
  void aNotification() {
    admin = visitors.browser(port, visitors.holding(Roles.ADMINISTRATOR));
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    RecordNumber number = desk.report();
    Notice notice =
        Notice.of(number, "incident.replied", "/incidents/" + number)
            .titled("Mail <b>slow</b>")
            .quoting("<script>alert(1)</script>")
            .to(List.of(Recipient.person(desk.caller.key())));
    transactions.executeWithoutResult(status -> notifications.notify(notice));
    told = notifications.notifications(number).get(0);
  }

  @Test
  void whatWaitsIsSeenWithItsRecipientAndWithoutItsText() {
    String page = admin.get(PAGE).body();
    assertThat(page)
        .contains("No mail server is configured")
        .contains(told.number().value(), desk.caller.key(), "New message", told.address())
        .doesNotContain("slow</b>")
        .doesNotContain("alert(1)");
    assertThat(admin.get(PAGE + "?state=waiting").body()).contains(told.number().value());
    assertThat(admin.get(PAGE + "?state=sent").body()).doesNotContain(told.number().value());
    assertThat(admin.get(PAGE + "?state=lost").statusCode()).isEqualTo(400);
    assertThat(admin.get(PAGE + "?page=-1").statusCode()).isEqualTo(200);
  }

  @Test
  void whereTextsAreShownTheyAreShownAsText() {
    String page = admin.get(PAGE + "/" + told.id()).body();
    assertThat(page)
        .contains("New message: Mail &lt;b&gt;slow&lt;/b&gt;")
        .contains("&gt; &lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
    assertThat(admin.get(PAGE + "/999999999").statusCode()).isEqualTo(404);
  }

  @Test
  void whatHasFailedIsTriedAgainAtOnceAndWhatWasSentIsNot() {
    set("state = 'FAILED', next_try_at = null, last_error = '550 <i>no such user</i>'");
    assertThat(admin.get(PAGE + "?state=failed").body())
        .contains("550 &lt;i&gt;no such user")
        .contains(told.number().value());
    assertThat(resend().statusCode()).isEqualTo(302);
    NotificationView again = notifications.notification(told.id()).orElseThrow();
    assertThat(again.state()).isEqualTo(NotificationState.WAITING);
    assertThat(again.nextTryAt()).isBeforeOrEqualTo(clock.instant());

    set("state = 'SENT', next_try_at = null, sent_at = now(3)");
    assertThat(resend().body()).contains("it is not sent a second time");
  }

  @Test
  void thePageIsForAdministratorsAlone() {
    for (String role : List.of(Roles.REQUESTER, Roles.SERVICE_DESK, Roles.AUDITOR)) {
      Http other = visitors.browser(port, visitors.holding(role));
      assertThat(other.get(PAGE).statusCode()).isEqualTo(403);
      assertThat(other.get(PAGE + "/" + told.id()).statusCode()).isEqualTo(403);
    }
  }

  private HttpResponse<String> resend() {
    return admin.form(PAGE, PAGE + "/" + told.id() + "/resend", Map.of());
  }

  private void set(String values) {
    jdbc.sql("update notification set " + values + " where id = ?").param(told.id()).update();
  }
}
