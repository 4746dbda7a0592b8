package org.orderly.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

@OrderlyTest
class AdminPagesTest {

  @Autowired Visitors visitors;
  @Autowired IdentityManagement identity;
  @Autowired AccessManagement access;
  @LocalServerPort int port;

  private final String key = "n-" + UUID.randomUUID();
  private Http admin;

  @BeforeEach
  void anAdministrator() {
    admin = visitors.browser(port, visitors.holding(Roles.ADMINISTRATOR));
  }

  @Test
  void aPersonIsRegisteredGivenGroupsAndAPassword() {
    admin.form(
        "/admin/people/new",
        "/admin/people/new",
        Map.of(
            "key",
            key,
            "name",
            "<i>Nia</i>",
            "locale",
            "de",
            "zone",
            "Europe/Berlin",
            "vip",
            "true"));
    assertThat(identity.person(key)).map(PersonView::vip).contains(true);
    String page = "/admin/people/" + key;
    assertThat(admin.get(page).body()).contains("&lt;i&gt;Nia").doesNotContain("<i>Nia");

    admin.form(page, page + "/groups", Map.of("group", Roles.SERVICE_DESK));
    assertThat(identity.groupsOf(key)).containsExactly(Roles.SERVICE_DESK);

    HttpResponse<String> given = admin.form(page, page + "/password", Map.of());
    String password = given.body().replaceAll("(?s).*id=\"secret\"[^>]*>([^<]+)<.*", "$1");
    assertThat(Http.at(port).signIn(key, password).get("/").body()).contains("Willkommen");

    admin.form(page, page + "/active", Map.of("active", "false"));
    assertThat(identity.person(key)).map(PersonView::active).contains(false);
  }

  @Test
  void whatIsRefusedIsShownWithWhatWasTyped() {
    HttpResponse<String> answer =
        admin.form(
            "/admin/people/new",
            "/admin/people/new",
            Map.of("key", key, "name", "Nia", "locale", "de", "zone", "Mars/Olympus"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("role=\"alert\"", "Europe/Berlin", "Mars/Olympus", key);
    assertThat(identity.person(key)).isEmpty();
  }

  @Test
  void eachPageOfTheAdministratorIsShown() {
    for (String page :
        List.of("people", "people/new", "groups", "places", "substitutes", "import")) {
      HttpResponse<String> answer = admin.get("/admin/" + page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("??").doesNotContainPattern("<script(?![^>]*src=)");
    }
    assertThat(admin.get("/admin/import/people.csv").body()).startsWith("key,name,email");
    assertThat(admin.get("/admin/people/" + key).statusCode()).isEqualTo(404);
  }

  @Test
  void groupsPlacesAndSubstitutesAreKept() {
    String short8 = key.substring(0, 10);
    admin.form("/admin/groups", "/admin/groups", Map.of("key", short8, "name", "Team"));
    assertThat(identity.group(short8)).isPresent();
    admin.form("/admin/places", "/admin/places/customers", Map.of("key", short8, "name", "Acme"));
    admin.form(
        "/admin/places",
        "/admin/places/sites",
        Map.of("key", short8, "name", "Hall", "customer", short8));
    assertThat(admin.get("/admin/places?q=" + short8).body()).contains("Acme", "Hall");
    String absent = visitors.holding();
    String present = visitors.holding();
    admin.form(
        "/admin/substitutes",
        "/admin/substitutes",
        Map.of(
            "absent",
            absent,
            "substitute",
            present,
            "firstDay",
            "2199-01-01",
            "lastDay",
            "2199-01-31",
            "reason",
            "On leave"));
    assertThat(admin.get("/admin/substitutes?page=9999").body()).contains(absent, present);
  }

  @Test
  void aRefusedSubstituteStaysInTheForm() {
    String absent = visitors.holding();
    String reason = "Away until \"then\"";
    assertThat(
            admin
                .form(
                    "/admin/substitutes",
                    "/admin/substitutes",
                    Map.of(
                        "absent",
                        absent,
                        "substitute",
                        absent,
                        "firstDay",
                        "2199-02-02",
                        "lastDay",
                        "2199-02-03",
                        "reason",
                        reason))
                .body())
        .contains(
            absent,
            "value=\"2199-02-02\"",
            "value=\"2199-02-03\"",
            "value=\"" + HtmlUtils.htmlEscape(reason) + "\"");
  }

  @Test
  void nobodyElseEnters() {
    Http browser =
        visitors.browser(port, visitors.holding(Roles.SERVICE_DESK, Roles.PROCESS_DESIGNER));
    HttpResponse<String> answer = browser.get("/admin/people");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("ITSM-KRN-015").doesNotContain("Exception");
  }
}
