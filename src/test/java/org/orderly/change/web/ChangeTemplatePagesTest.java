package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeDesk;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ChangeTemplatePagesTest {

  private static final String PATH = "/change-templates";

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired ChangeDesk desk;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  @Test
  void aTemplateIsMadeOfAChangeAuthorizedByAnotherAndRetired() {
    Actor keeper = organisation.person("keeper", Roles.CHANGE_MANAGER);
    ChangeContent said =
        desk.content(
            organisation.service(Criticality.BRONZE, organisation.resolverGroup()),
            List.of(),
            organisation.person("engineer", Roles.RESOLVER));
    RecordNumber change = desk.recorded(keeper, said);
    Http manager = visitors.browser(port, keeper.key());
    Http board = visitors.browser(port, visitors.holding(Roles.CHANGE_ADVISORY_BOARD));
    String key = Organisation.unique("template");
    assertThat(
            manager
                .form(PATH, PATH, Map.of("change", "CHG999999999", "key", key, "classes", ""))
                .body())
        .contains("alert-danger");
    HttpResponse<String> made =
        manager.form(PATH, PATH, Map.of("change", change.value(), "key", key, "classes", "server"));
    assertThat(made.statusCode()).isEqualTo(302);
    String page = PATH + "/" + key;
    assertThat(manager.get(page).body())
        .contains(said.title(), said.plan().implementation(), "Not authorized")
        .contains(said.description(), said.benefit(), said.plan().communication())
        .contains("Can it be undone?", "Yes, that was tried", "The answers together")
        .doesNotContain("??");
    String until =
        LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(30)), ZoneOffset.UTC).toString();
    Map<String, String> typed = Map.of("until", until, "version", "1");
    assertThat(manager.get(page).body()).doesNotContain("id=\"authorize\"");
    assertThat(board.get(page).body()).contains("id=\"authorize\"");
    assertThat(manager.form(page, page + "/authorization", typed).body())
        .contains("another person authorizes it");
    assertThat(board.form(page, page + "/authorization", typed).statusCode()).isEqualTo(302);
    assertThat(manager.get(PATH).body()).contains("In force", key);
    assertThat(manager.form(page, page + "/retirement", Map.of()).statusCode()).isEqualTo(302);
    assertThat(board.get(page).body()).contains("Retired").doesNotContain("/authorization");
  }

  @Test
  void aKeyInUseIsReplacedOnlyByWhoHasReadWhatItSays() {
    Actor keeper = organisation.person("keeper", Roles.CHANGE_MANAGER);
    String service = organisation.service(Criticality.BRONZE, organisation.resolverGroup());
    Actor engineer = organisation.person("engineer", Roles.RESOLVER);
    RecordNumber change = desk.recorded(keeper, desk.content(service, List.of(), engineer));
    Http manager = visitors.browser(port, keeper.key());
    String key = Organisation.unique("template");
    Map<String, String> first = Map.of("change", change.value(), "key", key, "classes", "");
    assertThat(manager.form(PATH, PATH, first).statusCode()).isEqualTo(302);
    Http other = visitors.browser(port, visitors.holding(Roles.CHANGE_MANAGER));

    HttpResponse<String> unread =
        other.form(PATH, PATH, Map.of("change", change.value(), "key", key, "classes", "server"));

    assertThat(unread.statusCode()).isEqualTo(412);
    assertThat(unread.body())
        .contains(
            "name=\"read\" value=\"1\"", "value=\"server\"", "sent again, this takes its place")
        .doesNotContain("??");
    assertThat(manager.get(PATH + "?of=" + key).body()).contains("name=\"read\" value=\"1\"");
    Map<String, String> read =
        Map.of("change", change.value(), "key", key, "classes", "server", "read", "1");
    assertThat(other.form(PATH, PATH, read).statusCode()).isEqualTo(302);
    assertThat(manager.get(PATH + "/" + key).body()).contains("2, ", "server");
    manager.form(PATH + "/" + key, PATH + "/" + key + "/retirement", Map.of());
    assertThat(manager.form(PATH, PATH + "/" + key + "/retirement", Map.of()))
        .satisfies(late -> assertThat(late.statusCode()).isEqualTo(409))
        .satisfies(late -> assertThat(late.body()).contains("is retired", "id=\"title\""));
  }

  @Test
  void aChangeThatFollowsATemplateBeginsAsItSays() {
    Actor keeper = organisation.person("keeper", Roles.CHANGE_MANAGER);
    String service = organisation.service(Criticality.BRONZE, organisation.resolverGroup());
    Actor engineer = organisation.person("engineer", Roles.RESOLVER);
    ChangeContent said = desk.content(service, List.of(), engineer);
    RecordNumber change = desk.recorded(keeper, said);
    Http manager = visitors.browser(port, keeper.key());
    Http board = visitors.browser(port, visitors.holding(Roles.CHANGE_ADVISORY_BOARD));
    String key = Organisation.unique("template");
    manager.form(PATH, PATH, Map.of("change", change.value(), "key", key, "classes", ""));
    String page = PATH + "/" + key;
    String until =
        LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(30)), ZoneOffset.UTC).toString();
    board.form(page, page + "/authorization", Map.of("until", until, "version", "1"));
    assertThat(board.get(page).body()).contains("/changes/new?template=" + key);

    String asked = "/changes/new?template=" + key;

    assertThat(board.get(asked).body())
        .contains(said.title(), said.plan().backOut(), "It follows the template", engineer.key())
        .contains("name=\"template\" value=\"" + key + "\"")
        .doesNotContain("??");
    assertThat(board.form(asked, "/changes/new", Map.of("template", key, "do", "check")).body())
        .contains("The change says other than its template", "Before it is weighed")
        .doesNotContain("??");
    assertThat(board.get("/changes/new?template=no-such").statusCode()).isEqualTo(404);
  }

  @Test
  void othersReadAndWriteNothing() {
    Http staff = visitors.browser(port, visitors.holding(Roles.RESOLVER));
    assertThat(staff.get(PATH).body()).doesNotContain("<form class=\"mt-2\"");
    Http customer = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(customer.get(PATH).statusCode()).isEqualTo(403);
  }
}
