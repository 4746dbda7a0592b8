package org.orderly.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewPerson;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class SignInTest {

  @Autowired IdentityManagement identity;
  @Autowired AccessManagement access;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private final String person = "p-" + UUID.randomUUID();
  private String password;

  @BeforeEach
  void aPersonWithAPassword() {
    identity.register(NewPerson.of(person, "Rosa <b>Ortiz</b>"));
    identity.join(person, Roles.RESOLVER);
    password = access.generatePassword(person);
  }

  @Test
  void aSignedInPersonSeesHomeAndSignsOut() {
    Http browser = Http.at(port).signIn(person, password);
    HttpResponse<String> home = browser.get("/");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).contains("Rosa &lt;b&gt;Ortiz&lt;/b&gt;").doesNotContain("<b>Ortiz");

    assertThat(browser.form("/", "/sign-out", Map.of()).headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/sign-in?signed-out"));
    assertThat(browser.get("/").statusCode()).isEqualTo(302);
  }

  @Test
  void thePageAskedForIsShownAfterSignIn() {
    Http browser = Http.at(port).with("Accept", "text/html");
    assertThat(browser.get("/me/tokens").statusCode()).isEqualTo(302);
    HttpResponse<String> answer =
        browser.form("/sign-in", "/sign-in", Map.of("username", person, "password", password));
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).contains("/me/tokens"));
  }

  @Test
  void theSessionChangesItsIdAndCannotBeReadByScripts() {
    Http browser = Http.at(port).with("Accept", "text/html");
    browser.get("/me");
    String before = session(browser).getValue();
    browser.signIn(person, password);
    assertThat(session(browser).getValue()).isNotEqualTo(before);
    assertThat(session(browser).isHttpOnly()).isTrue();
  }

  private static HttpCookie session(Http browser) {
    return browser.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("SESSION"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void wrongNameAndWrongPasswordAreAnsweredAlike() {
    Http browser = Http.at(port);
    HttpResponse<String> wrongPassword =
        browser.form("/sign-in", "/sign-in", Map.of("username", person, "password", "wrong"));
    HttpResponse<String> wrongName =
        browser.form("/sign-in", "/sign-in", Map.of("username", person + "x", "password", "wrong"));
    assertThat(wrongName.statusCode()).isEqualTo(wrongPassword.statusCode());
    assertThat(wrongName.headers().firstValue("Location"))
        .isEqualTo(wrongPassword.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/sign-in?refused"));
  }

  @Test
  void withoutTheTokenAgainstForgeryNothingIsDone() {
    Http browser = Http.at(port).signIn(person, password);
    assertThat(browser.send("POST", "/sign-out", "", null).statusCode()).isEqualTo(403);
    assertThat(browser.postJson("/api/anything", "{}").statusCode()).isEqualTo(403);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aDeactivatedPersonIsOutAtOnce() {
    Http browser = Http.at(port).signIn(person, password);
    identity.deactivate(person);
    assertThat(browser.get("/").statusCode()).isEqualTo(302);
    assertThat(browser.get("/api/anything").statusCode()).isEqualTo(401);
  }

  @Test
  void aRoleTakenAwayIsGoneAtOnce() {
    identity.join(person, Roles.PROCESS_DESIGNER);
    Http browser = Http.at(port).signIn(person, password);
    assertThat(browser.get("/engine-rest/version").statusCode()).isEqualTo(200);
    identity.leave(person, Roles.PROCESS_DESIGNER);
    assertThat(browser.get("/engine-rest/version").statusCode()).isEqualTo(403);
  }

  @Test
  void aNewPasswordEndsTheSessions() {
    Http browser = Http.at(port).signIn(person, password);
    access.generatePassword(person);
    assertThat(browser.get("/").statusCode()).isEqualTo(302);
  }

  @Test
  void guessingTheCurrentPasswordEndsTheSession() {
    Http browser = Http.at(port).signIn(person, password);
    for (int wrong = 1; wrong < PasswordAgain.MOST_WRONG; wrong++) {
      assertThat(guess(browser).body()).contains("The current password is wrong.");
    }
    assertThat(guess(browser).headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/sign-in?refused"));
    assertThat(browser.get("/me").statusCode()).isEqualTo(302);
  }

  private static HttpResponse<String> guess(Http browser) {
    return browser.form(
        "/me", "/me/password", Map.of("current", "wrong", "password", "one that I chose"));
  }

  @Test
  void aSessionEndsEightHoursAfterSignIn() {
    Http browser = Http.at(port).signIn(person, password);
    clock.advance(Duration.ofHours(8).plusSeconds(1));
    assertThat(browser.get("/").statusCode()).isEqualTo(302);
  }

  @Test
  void pagesCarryAStrictPolicyAndNoInlineScript() {
    HttpResponse<String> page = Http.at(port).get("/sign-in");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.body()).contains("Orderly").doesNotContainPattern("<script(?![^>]*src=)");
    assertThat(page.body()).doesNotContainPattern("\\son[a-z]+=");
  }

  @Test
  void theSignInPageSpeaksTheBrowsersLanguage() {
    assertThat(Http.at(port).with("Accept-Language", "de").get("/sign-in").body())
        .contains("Anmelden", "lang=\"de\"");
  }
}
