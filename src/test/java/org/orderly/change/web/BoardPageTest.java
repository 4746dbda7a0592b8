package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.ChangeType;
import org.orderly.change.RiskLevel;
import org.orderly.change.process.BoardDesk;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.Roles;
import org.orderly.identity.StepUp;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors of an authorization: agenda, answers, votes, and the password given again. */
@OrderlyTest
class BoardPageTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired AccessManagement access;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private BoardDesk desk;
  private Actor member;
  private RecordNumber number;

  @BeforeEach
  void aChangeOfHighRisk() {
    desk = BoardDesk.of(server);
    member = desk.member(Roles.CHANGE_ADVISORY_BOARD, Roles.SECURITY);
    number = desk.asked(ChangeType.NORMAL, RiskLevel.HIGH);
  }

  @Test
  void theAgendaShowsWhatIsAwaitedAndTheMinutesWhatWasDecided() {
    Http browser = visitors.browser(port, member.key());
    assertThat(browser.get("/board").body())
        .contains(number.value(), "Renew the certificate", "0/2", member.key());
    desk.vote(number, member, "authorize");
    desk.vote(number, desk.serviceOwner, "reject");
    String after = browser.get("/board").body();
    assertThat(after.substring(after.indexOf("decided-heading")))
        .contains(number.value(), "Not authorized", "2/2");
    assertThat(browser.get("/api/change-agenda").body()).doesNotContain(number.value());
    assertThat(browser.get("/board/" + number).body())
        .contains(
            number + " Renew the certificate · Orderly",
            "<h1 class=\"h3 wrap\" id=\"title\">Renew the certificate</h1>",
            "More for it than against it",
            "Said authorize",
            "Put the old one back",
            desk.round(number).paperDigest(),
            "Digest of the minutes");
  }

  @Test
  void theAnswerTellsWhoWasAskedWhatTheySawAndWhatTheySaid() {
    desk.vote(number, desk.serviceOwner, "reject");
    String answer =
        visitors
            .program(port, member.key())
            .get("/api/changes/" + number + "/authorization")
            .body();
    assertThat(answer)
        .contains(
            "\"state\":\"not-authorized\"",
            "\"body\":\"advisory-board\"",
            "\"paperDigest\":\"" + desk.round(number).paperDigest(),
            "\"comment\":\"Said reject\"",
            "Put the old one back",
            "\"minutes\":{");
  }

  @Test
  void whoDoesNotWorkHereLearnsNothing() {
    String outside = visitors.holding(Roles.REQUESTER);
    Http program = visitors.program(port, outside);
    assertThat(program.get("/api/changes/" + number + "/authorization").statusCode())
        .isEqualTo(404);
    assertThat(program.get("/api/change-agenda").statusCode()).isEqualTo(403);
    assertThat(program.get("/api/changes/CHG999999/authorization").statusCode()).isEqualTo(404);
    assertThat(program.get("/api/changes/nonsense/authorization").statusCode()).isEqualTo(404);
    Http browser = visitors.browser(port, outside);
    assertThat(browser.get("/board").statusCode()).isEqualTo(403);
    assertThat(browser.get("/board/" + number).statusCode()).isEqualTo(404);
  }

  @Test
  void aVoteOnAHighRiskNeedsThePasswordAgainForFiveMinutes() {
    String password = Acting.as(Actor.system(), () -> access.generatePassword(member.key()));
    Http browser = Http.at(port).signIn(member.key(), password);
    String task = "/api/tasks/" + desk.task(number, member).id() + "/complete";
    String csrf = browser.csrf("/step-up");
    browser.with("X-CSRF-TOKEN", csrf);
    HttpResponse<String> refused = browser.postJson(task, "{\"vote\":\"authorize\"}");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("ITSM-IDN-017", "/step-up");
    HttpResponse<String> wrong =
        browser.form("/step-up", "/step-up", Map.of("password", "wrong", "back", "/board"));
    assertThat(wrong.statusCode()).isEqualTo(200);
    assertThat(wrong.body()).contains("is-invalid");
    HttpResponse<String> given =
        browser.form("/step-up", "/step-up", Map.of("password", password, "back", "/board"));
    assertThat(given.headers().firstValue("Location").orElseThrow()).endsWith("/board");
    assertThat(browser.get("/step-up?back=/board").body()).contains("alert-success");
    clock.advance(StepUp.LIFETIME.plusSeconds(1));
    assertThat(browser.postJson(task, "{\"vote\":\"authorize\"}").statusCode()).isEqualTo(403);
    browser.form("/step-up", "/step-up", Map.of("password", password));
    assertThat(browser.postJson(task, "{\"vote\":\"authorize\"}").statusCode()).isEqualTo(204);
  }

  @Test
  void aProgramNeverVotesWhoeversTokenItShows() {
    String task = "/api/tasks/" + desk.task(number, member).id() + "/complete";
    HttpResponse<String> refused =
        visitors.program(port, member.key()).postJson(task, "{\"vote\":\"authorize\"}");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("ITSM-CHG-033");
  }

  @Test
  void nobodyIsSentAwayFromHereAfterwards() {
    String password = Acting.as(Actor.system(), () -> access.generatePassword(member.key()));
    Http browser = Http.at(port).signIn(member.key(), password);
    for (String away :
        new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/a{b}", ""}) {
      assertThat(
              browser
                  .form("/step-up", "/step-up", Map.of("password", password, "back", away))
                  .headers()
                  .firstValue("Location")
                  .orElseThrow())
          .as(away)
          .endsWith("/")
          .doesNotContain("evil");
    }
  }
}
