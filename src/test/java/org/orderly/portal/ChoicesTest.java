package org.orderly.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.NewService;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.NewGroup;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever chooses from a long list types, and finds what they may see (ADR 0063). */
@OrderlyTest
class ChoicesTest {

  @Autowired Organisation organisation;
  @Autowired CatalogueManagement catalogue;
  @Autowired CustomerManagement customers;
  @Autowired GroupManagement groups;
  @Autowired Visitors visitors;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  /** A word that no other test's names have. */
  private final String word = Organisation.unique("zebra");

  private Http agent;

  @BeforeEach
  void twoServicesOfSimilarNames() {
    agent = visitors.browser(port, visitors.holding(Roles.SERVICE_DESK));
    service("a", "Mail of " + word);
    service("b", "Mail archive of " + word);
  }

  private void service(String key, String name) {
    Acting.as(
        Actor.system(),
        () ->
            catalogue.register(
                new NewService(word + "-" + key, name, Criticality.SILVER, null, null)));
  }

  private static String typed(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonNode found(Http http, String path) throws IOException {
    HttpResponse<String> answer = http.get("/api/choices/" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private static List<String> values(JsonNode page) {
    return StreamSupport.stream(page.get("choices").spliterator(), false)
        .map(choice -> choice.get("value").asText())
        .toList();
  }

  @Test
  void aListIsSearchedByNameAndKeyPageByPage() throws IOException {
    JsonNode both = found(agent, "services?q=" + typed(word.toUpperCase(Locale.ROOT)));
    assertThat(values(both)).containsExactly(word + "-b", word + "-a");
    assertThat(both.get("more").asBoolean()).isFalse();
    assertThat(both.get("choices").get(1).get("text").asText())
        .isEqualTo("Mail of " + word + " (" + word + "-a)");
    JsonNode first = found(agent, "services?size=1&q=" + word);
    assertThat(values(first)).containsExactly(word + "-b");
    assertThat(first.get("more").asBoolean()).isTrue();
    assertThat(values(found(agent, "services?size=1&page=1&q=" + word)))
        .containsExactly(word + "-a");
    assertThat(values(found(agent, "services?q=" + typed("Mail of " + word))))
        .containsExactly(word + "-a");
    assertThat(agent.get("/api/choices/services?size=51&page=-1").body())
        .contains("ITSM-KRN-001", "\"size\"", "\"page\"");
  }

  @Test
  void peopleAreFoundByNameKeyAndTheirWholeText() throws IOException {
    Actor person = organisation.person(word);
    for (String text : List.of(word, person.key(), "Somebody (" + person.key() + ")")) {
      assertThat(values(found(agent, "people?q=" + typed(text)))).contains(person.key());
    }
  }

  @Test
  void nobodyLooksThroughAListThatIsNotForThem() {
    Http requester = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    Http manager = visitors.browser(port, visitors.holding(Roles.CUSTOMER_MANAGER));
    for (String list : List.of("people", "groups", "customers", "sites", "figureScopes")) {
      assertThat(requester.get("/api/choices/" + list).statusCode()).as(list).isEqualTo(404);
      assertThat(manager.get("/api/choices/" + list).statusCode()).as(list).isEqualTo(404);
      assertThat(agent.get("/api/choices/" + list).statusCode()).as(list).isEqualTo(200);
    }
    for (String list : List.of("allGroups", "otherGroups", "categories", "nosuch")) {
      assertThat(agent.get("/api/choices/" + list).statusCode()).as(list).isEqualTo(404);
    }
    assertThat(requester.get("/api/choices/services").statusCode()).isEqualTo(200);
    String group = Organisation.unique("secret");
    Acting.as(Actor.system(), () -> groups.create(NewGroup.of(group, "Group of " + word)));
    assertThat(
            requester
                .get("/incidents?group=" + typed("of " + word) + "&choose=group:groups")
                .body())
        .doesNotContain(group);
  }

  @Test
  void whatWasTypedIsLookedUpWithoutAnyScript() {
    for (String text :
        List.of(
            word + "-a",
            "mail OF " + word,
            "il of " + word,
            "Mail of " + word + " (" + word + "-a)")) {
      assertThat(searched(text))
          .as(text)
          .contains("value=\"Mail of " + word + " (" + word + "-a)\"")
          .contains("/incidents/all.csv?service=" + word + "-a\"")
          .doesNotContain("is-invalid");
    }
  }

  @Test
  void whatFitsSeveralIsRefusedAndTheyAreNamed() {
    assertThat(searched(word))
        .contains("is-invalid", "aria-invalid=\"true\"", "value=\"" + word + "\"")
        .contains("Mail archive of " + word + " (" + word + "-b); Mail of " + word);
    assertThat(searched("no " + word)).contains("Nothing on the list is called «no " + word + "»");
  }

  @Test
  void aPageThatCannotBeShownWithoutItNamesWhatFitsToo() {
    String named = "Mail archive of " + word + " (" + word + "-b); Mail of " + word;
    assertThat(agent.get("/service-levels?choose=service:services&service=" + word).body())
        .contains(named);
    assertThat(agent.get("/figures?choose=scope:figureScopes&scope=" + word).body())
        .contains("(service:" + word + "-b); Mail of " + word);
    assertThat(
            agent
                .get("/figures?choose=scope:figureScopes&scope=" + typed("Mail of " + word))
                .body())
        .contains("value=\"Mail of " + word + " (service:" + word + "-a)\"");
  }

  private String searched(String text) {
    return agent.get("/incidents/all?service=" + typed(text) + "&choose=service:services").body();
  }

  @Test
  void aFormTakesANameForAKeyAndKeepsWhatItCannotTake() {
    Http requester = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    HttpResponse<String> refused = report(requester, word);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("value=\"" + word + "\"", "Mail of " + word + " (" + word + "-a)");
    HttpResponse<String> taken = report(requester, "Mail of " + word);
    assertThat(taken.statusCode()).isEqualTo(302);
    String page = URI.create(taken.headers().firstValue("Location").orElseThrow()).getPath();
    assertThat(requester.get(page).body()).contains("Mail of " + word);
  }

  private static HttpResponse<String> report(Http requester, String service) {
    return requester.form(
        "/incidents",
        "/incidents",
        Map.of("title", "No mail", "service", service, "choose", "service:services"));
  }

  @Test
  void noPageOfTheAdministratorGrowsWithTheOrganisation() {
    Http administrator = visitors.browser(port, visitors.holding(Roles.ADMINISTRATOR));
    Acting.as(
        Actor.system(),
        () -> {
          for (int i = 10; i < 65; i++) {
            groups.create(NewGroup.of(word + i, "Group " + i + " of " + word));
            customers.customer(word + i, "Customer " + i + " of " + word);
          }
          return word;
        });
    String first = administrator.get("/admin/groups?q=" + word).body();
    assertThat(first).contains(word + "10\"", "1 of 2").doesNotContain(word + "60\"");
    assertThat(administrator.get("/admin/groups?page=1&q=" + word).body())
        .contains(word + "60\"")
        .doesNotContain(word + "10\"");
    assertThat(administrator.get("/admin/places?q=" + word).body())
        .contains(word + "10\"", "The first 50 of 55")
        .doesNotContain(word + "60\"");
    assertThat(administrator.get("/admin/people/new").body()).doesNotContain(word);
    String person = visitors.holding();
    assertThat(administrator.get("/admin/people/" + person).body()).doesNotContain(word);
    administrator.form(
        "/admin/people/" + person,
        "/admin/people/" + person + "/groups",
        Map.of("newGroup", "Group 42 of " + word, "choose", "newGroup:groups"));
    assertThat(administrator.get("/admin/people/" + person).body()).contains(word + "42\"");
  }
}
