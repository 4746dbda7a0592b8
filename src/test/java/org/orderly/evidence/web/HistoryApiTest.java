package org.orderly.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
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
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class HistoryApiTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private RecordNumber number;
  private String path;

  @BeforeEach
  void aClaimedIncident() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    number = desk.claimed();
    path = "/api/records/" + number + "/history";
  }

  private Http resolver() {
    return visitors.program(port, desk.resolver.key());
  }

  @Test
  void staffReadWhatHappenedNewestFirstWithoutAnyText() {
    String body = resolver().get(path).body();
    assertThat(body)
        .contains("\"kind\":\"IncidentClaimed\"", "\"assignee\":\"" + desk.resolver.key())
        .doesNotContain("Mail is slow", "digest", "texts");
    assertThat(body.indexOf("IncidentClaimed")).isLessThan(body.indexOf("IncidentReported"));
  }

  @Test
  void theTagStaysUntilSomethingHappens() {
    String tag = resolver().get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = resolver().with("If-None-Match", tag).get(path);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    Acting.as(
        desk.resolver,
        () -> {
          incidents.write(number, Visibility.INTERNAL, "A note");
          return true;
        });
    HttpResponse<String> changed = resolver().with("If-None-Match", tag).get(path);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("JournalEntryWritten").doesNotContain("A note");
  }

  @Test
  void theTagTellsALineThatIsCommittedAfterAHigherOne() {
    note("The first");
    Http reader = resolver();
    String[] tag = new String[1];
    transactions.executeWithoutResult(
        slow -> {
          jdbc.sql(
                  "insert into evidence_entry (record_number, kind, actor, actor_kind,"
                      + " happened_at, content, digest) select record_number, kind, actor,"
                      + " actor_kind, happened_at, content, digest from evidence_entry"
                      + " where record_number = ? and kind = 'JournalEntryWritten'")
              .param(number.value())
              .update();
          Thread faster = new Thread(() -> note("The faster"));
          faster.start();
          join(faster);
          tag[0] = reader.get(path).headers().firstValue("ETag").orElseThrow();
        });
    assertThat(reader.with("If-None-Match", tag[0]).get(path).statusCode()).isEqualTo(200);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private void note(String text) {
    Acting.as(
        desk.resolver,
        () -> {
          incidents.write(number, Visibility.INTERNAL, text);
          return true;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.REQUESTER, Roles.PROGRAM, Roles.CUSTOMER_MANAGER})
  void nobodyOutsideReadsIt(String role) {
    assertThat(visitors.program(port, visitors.holding(role)).get(path).statusCode())
        .isEqualTo(403);
    assertThat(visitors.program(port, desk.caller.key()).get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsForSecurityAloneIsThereForNobodyElse() {
    jdbc.sql("update incident set security_flag = true where number = ?")
        .param(number.value())
        .update();
    HttpResponse<String> hidden = resolver().get(path);
    HttpResponse<String> missing = resolver().get("/api/records/INC999999999999/history");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(hidden.body().replace(number.value(), "INC999999999999")).isEqualTo(missing.body());
    assertThat(visitors.program(port, visitors.holding(Roles.SECURITY)).get(path).statusCode())
        .isEqualTo(200);
  }
}
