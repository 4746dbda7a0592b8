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
    assertThat(manager.form(page, page + "/authorization", typed).body())
        .contains("another person authorizes it");
    assertThat(board.form(page, page + "/authorization", typed).statusCode()).isEqualTo(302);
    assertThat(manager.get(PATH).body()).contains("In force", key);
    assertThat(manager.form(page, page + "/retirement", Map.of()).statusCode()).isEqualTo(302);
    assertThat(board.get(page).body()).contains("Retired").doesNotContain("/authorization");
  }

  @Test
  void othersReadAndWriteNothing() {
    Http staff = visitors.browser(port, visitors.holding(Roles.RESOLVER));
    assertThat(staff.get(PATH).body()).doesNotContain("<form class=\"mt-2\"");
    Http customer = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(customer.get(PATH).statusCode()).isEqualTo(403);
  }
}
