package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.FailureSteps;
import org.orderly.cmdb.IdentifierKind;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.MadeImpact;
import org.orderly.cmdb.OriginKind;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ImpactPageTest {

  private static final String MARKUP = "<script>alert('x')</script>";

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IdentityManagement identity;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private ItemDesk desk;
  private Http staff;

  @BeforeEach
  void signIn() {
    desk = new ItemDesk(configuration);
    staff = visitors.browser(port, visitors.holding(Roles.CONFIGURATION_MANAGER));
  }

  private String page(String path) {
    HttpResponse<String> answer = staff.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String impact(RecordNumber item) {
    return "/configuration-items/" + item + "/impact";
  }

  @Test
  void theGraphAndTheTableSayTheSame() {
    String page = page(impact(MadeImpact.few(desk)));
    assertThat(page)
        .contains("4 other items fail", "One item only holds", "1 of 2 left, 1 needed")
        .contains("<svg", "Web mail with a name t…", "class=\"line further\"")
        .contains("Redundancy group «relays» has lost mx1.example.org, mx2.example.org")
        .contains("Rack 4, room 2 → mx1.example.org → Mail transfer → Mail store")
        .contains("depends on: Mail transfer")
        .doesNotContain("style=");
  }

  @Test
  void upstreamIsToldInItsOwnWords() {
    RecordNumber[] chain = FailureSteps.servers(desk, 2);
    desk.apply(FailureSteps.depends(chain[1], chain[0]));
    assertThat(page(impact(chain[1]) + "?direction=upstream"))
        .contains("needs one other item", "is needed", ": depends on it");
  }

  @Test
  void servicesAreToldWithWhereTheyAreReached() {
    String mail = organisation.service(Criticality.GOLD, organisation.resolverGroup());
    RecordNumber item =
        configuration.identified(IdentifierKind.SERVICE, List.of(mail)).get(mail).get(0);
    RecordNumber server = desk.item("server");
    desk.apply(FailureSteps.depends(item, server));
    assertThat(page(impact(server))).contains("Service " + mail, "at depth 1");
  }

  @Test
  void aListIsAskedAsOfAnInstantOfTheReadersZone() {
    RecordNumber[] chain = FailureSteps.servers(desk, 3);
    Instant then = desk.apply(FailureSteps.depends(chain[2], chain[0])).at().plusSeconds(1);
    String list = "/configuration-items/impact?items=" + chain[0] + "," + chain[1];
    assertThat(page(list)).contains("one other item fails");
    clock.advance(java.time.Duration.ofMinutes(10));
    desk.apply(FailureSteps.independent(chain[2], chain[0]));
    assertThat(page(list)).contains("no other item fails");
    String local = then.plus(1, ChronoUnit.MINUTES).toString().substring(0, 16);
    assertThat(page(list + "&at=" + local)).contains("one other item fails", "As it was on");
  }

  @Test
  void groupsOpenWithoutAnyScriptAndTheTableHasPages() {
    RecordNumber rack = MadeImpact.many(desk, 10, 3);
    String page = page(impact(rack));
    assertThat(page).contains("10 × Server", "70 other items fail", "page=1");
    assertThat(page(impact(rack) + "?open=" + rack + "/server"))
        .contains("host-07", "Close all groups");
    assertThat(page(impact(rack) + "?page=1")).contains("Branch");
    assertThat(page(impact(rack) + "?depth=1")).contains("id=\"deeper\"", "depth=5");
    assertThat(page(impact(rack) + "?depth=4")).doesNotContain("id=\"deeper\"");
  }

  @Test
  void namesAreTextEverywhere() {
    RecordNumber host = desk.item("server", Map.of("name", MARKUP));
    RecordNumber other = desk.item("server", Map.of("name", MARKUP + " two"));
    desk.apply(FailureSteps.depends(other, host));
    assertThat(page(impact(host))).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
  }

  @ParameterizedTest
  @CsvSource({
    "impact?items=,                            400, items-about",
    "impact?items=<b>,                         400, items-about",
    "CI000001/impact?depth=99,                 400, depth-about",
    "CI000001/impact?depth=deep,               400, depth-about",
    "CI000001/impact?at=2999-01-01T00:00,      400, at-about",
    "CI000001/impact?at=yesterday,             400, at-about",
    "CI000001/impact?direction=sideways,       400, direction-about",
    "CI999999999/impact,                       404, ''",
    "INC000001/impact,                         400, items-about"
  })
  void whatCannotBeAskedIsSaidAtItsField(String path, int status, String field) {
    HttpResponse<String> answer =
        staff.get("/configuration-items/" + path.replace("<", "%3C").replace(">", "%3E"));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(field).doesNotContain("<b>");
  }

  @Test
  void aListWithAnUnknownNumberStaysTyped() {
    RecordNumber host = desk.item("server");
    HttpResponse<String> answer =
        staff.get("/configuration-items/impact?items=" + host + ",CI999999999");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains(
            "id=\"items-about\"",
            "There is no configuration item CI999999999",
            "value=\"" + host + ",CI999999999\"");
  }

  @Test
  void ofManyThatHoldSomeAreNamedAndTheOthersCounted() {
    RecordNumber[] hosts = FailureSteps.servers(desk, 2);
    List<ConfigurationStep> steps = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      String handle = "db" + i;
      steps.add(ItemDesk.add(handle, "database", Map.of()));
      steps.add(new ConfigurationStep.SetRedundancy(handle, "either", 1));
      for (RecordNumber host : hosts) {
        steps.add(new ConfigurationStep.AddRelation("depends-on", handle, host.value(), "either"));
      }
    }
    desk.apply(OriginKind.CORRECTION, steps);
    String page = page(impact(hosts[0]));
    assertThat(page).contains("53 items only hold", "<li>and 3 more</li>");
    assertThat(page.split("1 of 2 left, 1 needed</span></li>", -1)).hasSize(51);
  }

  @Test
  void whoMayNotSeeTheItemFindsNoPageAndSeesNoOthersName() {
    RecordNumber[] chain = FailureSteps.servers(desk, 2);
    Actor owner = organisation.requester();
    desk.apply(
        FailureSteps.depends(chain[1], chain[0]), ItemDesk.amend(chain[0], "owner", owner.key()));
    Http own = visitors.browser(port, owner.key());
    assertThat(own.get(impact(chain[1])).statusCode()).isEqualTo(404);
    assertThat(own.get(impact(chain[0])).body())
        .contains("One of the items is not for you to see")
        .doesNotContain(chain[1].value());
  }

  @Test
  void itSpeaksGerman() {
    RecordNumber host = desk.item("server");
    String reader = visitors.holding(Roles.CONFIGURATION_MANAGER);
    Acting.as(
        Actor.system(),
        () ->
            identity.amend(
                reader, new PersonDetails("A", null, null, null, false, "de", "Europe/Berlin")));
    String german = visitors.browser(port, reader).get(impact(host)).body();
    assertThat(german)
        .contains("Auswirkung", "fällt kein weiteres Element aus", "Europe/Berlin")
        .doesNotContain("??");
  }
}
