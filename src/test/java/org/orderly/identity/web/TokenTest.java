package org.orderly.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.IssuedToken;
import org.orderly.identity.Roles;
import org.orderly.identity.TokenManagement;
import org.orderly.identity.TokenScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class TokenTest {

  private static final String WORK = "{\"subject\":\"token\"}";

  @Autowired Visitors visitors;
  @Autowired IdentityManagement identity;
  @Autowired AccessManagement access;
  @Autowired TokenManagement tokens;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private String person;

  @BeforeEach
  void aPerson() {
    person = visitors.holding(Roles.PROCESS_DESIGNER);
  }

  private IssuedToken issue(TokenScope scope) {
    return tokens.issue(person, "test", scope, clock.instant().plus(Duration.ofDays(1)));
  }

  private Http bearing(String token) {
    return Http.at(port).with("Authorization", "Bearer " + token);
  }

  @Test
  void aTokenActsAsItsOwnerWithoutSessionAndWithoutCsrf() {
    HttpResponse<String> answer =
        bearing(issue(TokenScope.WRITE).secret()).postJson("/api/probe/work", WORK);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).contains(person);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void theModelerShowsItAsBasicPassword() {
    assertThat(basic(person).get("/engine-rest/version").statusCode()).isEqualTo(200);
    assertThat(basic("somebody-else").get("/engine-rest/version").statusCode()).isEqualTo(401);
  }

  private Http basic(String user) {
    String pair = user + ":" + issue(TokenScope.WRITE).secret();
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return Http.at(port).with("Authorization", "Basic " + encoded);
  }

  @Test
  void aReadingTokenWritesNothing() {
    Http program = bearing(issue(TokenScope.READ).secret());
    assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(200);
    HttpResponse<String> answer = program.postJson("/api/probe/work", WORK);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("ITSM-KRN-015");
  }

  @Test
  void aTokenForInventoriesOpensNothingElse() {
    Http program = bearing(issue(TokenScope.INVENTORY).secret());
    assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(403);
    HttpResponse<String> answer = program.postJson("/api/probe/work", WORK);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("ITSM-KRN-015");
  }

  @Test
  void aTokenForChangesOpensNothingElse() {
    Http program = bearing(issue(TokenScope.CHANGE).secret());
    assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(403);
    assertThat(program.get("/api/change-templates").statusCode()).isEqualTo(403);
    HttpResponse<String> answer = program.postJson("/api/probe/work", WORK);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("ITSM-KRN-015");
  }

  @Test
  void expiredRevokedWrongAndPasswordsAreRefused() {
    IssuedToken expiring = issue(TokenScope.WRITE);
    Http program = bearing(expiring.secret());
    assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofDays(1));
    refused(program);

    IssuedToken revoked = issue(TokenScope.WRITE);
    assertThat(bearing(revoked.secret()).get("/engine-rest/version").statusCode()).isEqualTo(200);
    tokens.revoke(person, revoked.token().id());
    refused(bearing(revoked.secret()));

    refused(bearing("ord_" + "A".repeat(43)));
    refused(bearing("eyJhbGciOiJub25lIn0.e30."));
    refused(bearing(access.generatePassword(person)));
    refused(Http.at(port).with("Authorization", "Digest x"));
    refused(Http.at(port).with("Authorization", "Basic ???"));
  }

  private static void refused(Http program) {
    HttpResponse<String> answer = program.get("/engine-rest/version");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(answer.body()).contains("ITSM-KRN-014");
  }

  @Test
  void aBadTokenDoesNotFallBackOnASession() {
    Http browser = visitors.browser(port, person);
    assertThat(browser.get("/engine-rest/version").statusCode()).isEqualTo(200);
    refused(browser.with("Authorization", "Bearer ord_wrong"));
  }

  @Test
  void aDeactivatedOwnersTokenIsDead() {
    Http program = bearing(issue(TokenScope.WRITE).secret());
    assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(200);
    identity.deactivate(person);
    refused(program);
  }

  @Test
  void whoWasDeactivatedComesBackWithoutTheirTokens() {
    Http program = bearing(issue(TokenScope.WRITE).secret());
    identity.deactivate(person);
    identity.activate(person);
    refused(program);
  }

  @Test
  void aNewPasswordRevokesTheTokensWhoeverChoseIt() {
    Http program = bearing(issue(TokenScope.WRITE).secret());
    assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(200);
    String given = access.generatePassword(person);
    refused(program);

    Http again = bearing(issue(TokenScope.WRITE).secret());
    assertThat(again.get("/engine-rest/version").statusCode()).isEqualTo(200);
    HttpResponse<String> changed =
        Http.at(port)
            .signIn(person, given)
            .form(
                "/me",
                "/me/password",
                Map.of("current", given, "password", "one that I chose myself"));
    assertThat(changed.statusCode()).isEqualTo(302);
    refused(again);
  }

  @Test
  void issuingATokenAsksForThePasswordAgain() {
    Http browser = visitors.browser(port, person);
    HttpResponse<String> refused =
        browser.form(
            "/me/tokens",
            "/me/tokens",
            Map.of("name", "My Modeler", "scope", "WRITE", "days", "30", "password", "wrong"));
    assertThat(refused.body())
        .contains("is-invalid", "The current password is wrong.", "value=\"My Modeler\"")
        .contains("value=\"30\"")
        .doesNotContain("ord_");
    assertThat(tokens.of(person)).isEmpty();

    Http administrator = visitors.browser(port, visitors.holding(Roles.ADMINISTRATOR));
    String page = "/admin/people/" + person + "/tokens";
    administrator.form(
        page, page, Map.of("name", "x", "scope", "WRITE", "days", "30", "password", "wrong"));
    assertThat(tokens.of(person)).isEmpty();
  }

  @Test
  void withoutTheRoleTheEnginesDoorStaysShut() {
    Http program = visitors.program(port, visitors.holding(Roles.SERVICE_DESK));
    HttpResponse<String> answer = program.get("/engine-rest/version");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("ITSM-KRN-015");
    assertThat(program.get("/actuator").statusCode()).isEqualTo(403);
  }

  @Test
  void onlyTheDigestIsKept() {
    String secret = issue(TokenScope.WRITE).secret();
    assertThat(secret).startsWith("ord_").hasSize(47);
    assertThat(
            jdbc.sql("select count(*) from personal_token where digest = ?")
                .param(secret)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aPersonIssuesATokenSeesItOnceAndRevokesIt() {
    String password = access.generatePassword(person);
    Http browser = Http.at(port).signIn(person, password);
    HttpResponse<String> issued =
        browser.form(
            "/me/tokens",
            "/me/tokens",
            Map.of(
                "name", "My <b>Modeler</b>", "scope", "WRITE", "days", "30", "password", password));
    assertThat(issued.body())
        .contains("ord_")
        .contains("My &lt;b&gt;Modeler")
        .doesNotContain("<b>M");
    String page = browser.get("/me/tokens").body();
    assertThat(page).contains("Modeler").doesNotContain("ord_");
    long id = tokens.of(person).get(0).id();
    browser.form("/me/tokens", "/me/tokens/" + id + "/revoke", Map.of());
    assertThat(tokens.of(person).get(0).revokedAt()).isNotNull();
  }
}
