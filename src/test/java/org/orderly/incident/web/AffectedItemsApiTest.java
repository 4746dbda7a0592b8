package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.FailureSteps;
import org.orderly.cmdb.IdentifierKind;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.web.AgreementBodies;
import org.orderly.servicelevel.web.AgreementDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which configuration items an incident concerns, at its doors. */
@OrderlyTest
class AffectedItemsApiTest {

  @Autowired Organisation organisation;
  @Autowired IdentityManagement identity;
  @Autowired CustomerManagement places;
  @Autowired ConfigurationManagement configuration;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private ItemDesk items;
  private IncidentDesk desk;
  private Http caller;
  private Http agent;
  private RecordNumber laptop;

  @BeforeEach
  void theCallerHasALaptop() {
    items = new ItemDesk(configuration);
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    caller = visitors.program(port, desk.caller.key());
    agent = visitors.program(port, desk.agent.key());
    laptop = items.item("workstation", Map.of("owner", desk.caller.key(), "criticality", "gold"));
  }

  private HttpResponse<String> report(Http who, Object... named) {
    return report(who, Map.of(), named);
  }

  private HttpResponse<String> report(Http who, Map<String, Object> more, Object... named) {
    Map<String, Object> report = new HashMap<>(more);
    report.putAll(Map.of("title", "It is broken", "service", desk.service, "affectedItems", named));
    return who.postJson("/api/incidents", json.valueToTree(report).toString());
  }

  private RecordNumber reported(Http who, RecordNumber... named) {
    HttpResponse<String> answer = report(who, (Object[]) named);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new RecordNumber(read(answer).get("number").asText());
  }

  private JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(answer.body(), malformed);
    }
  }

  private void refused(HttpResponse<String> answer, String... named) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(read(answer).get("fields").get("affectedItems").asText()).contains(named);
  }

  private HttpResponse<String> add(Http who, RecordNumber incident, String item) {
    return who.postJson(
        "/api/incidents/" + incident + "/affected-items", "{\"item\":\"" + item + "\"}");
  }

  private HttpResponse<String> remove(Http who, RecordNumber incident, String item) {
    return who.send("DELETE", "/api/incidents/" + incident + "/affected-items/" + item, "", null);
  }

  private JsonNode naming(Http who, RecordNumber item) {
    HttpResponse<String> answer = who.get("/api/configuration-items/" + item + "/records");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer);
  }

  private List<String> numbers(JsonNode records) {
    return records.findValuesAsText("number");
  }

  @Test
  void anItemOfTheCallersIsKeptOnceAndTold() {
    RecordNumber incident = reported(caller, laptop, laptop);
    assertThat(read(caller.get("/api/incidents/" + incident)).get("affectedItems").toString())
        .isEqualTo("[\"" + laptop + "\"]");
    JsonNode told = read(caller.get("/api/incidents/" + incident + "/affected-items")).get(0);
    assertThat(told.get("named").asText()).isEqualTo(laptop.value());
    assertThat(told.get("class").asText()).isEqualTo("workstation");
    assertThat(told.get("status").asText()).isEqualTo("live");
    assertThat(told.get("criticality").asText()).isEqualTo("gold");
    assertThat(told.get("path").asText()).isEqualTo("/configuration-items/" + laptop);
    assertThat(numbers(naming(caller, laptop))).containsExactly(incident.value());
  }

  @Test
  void whatIsNoItemInUseForTheReporterIsNamed() {
    RecordNumber theirs = items.item("server");
    RecordNumber gone = items.item("workstation", Map.of("owner", desk.caller.key()));
    RecordNumber theirOwn = items.item("workstation", Map.of("owner", desk.agent.key()));
    items.apply(FailureSteps.status(gone, "retired"));
    long before = count();
    refused(report(caller, laptop, theirs), theirs.value());
    refused(report(caller, gone), gone.value());
    refused(report(caller, "mx1"), "«mx1»");
    refused(report(caller, "INC000001", "CI999999999"), "INC000001", "CI999999999");
    refused(report(caller, "<script>alert(1)</script>".repeat(400)), "…");
    refused(report(caller, new Object[] {null}), "«»");
    refused(report(agent, gone), gone.value());
    refused(report(caller, Map.of("caller", desk.agent.key()), laptop, theirOwn), theirOwn.value());
    refused(report(agent, Collections.nCopies(51, laptop.value()).toArray()), "at most 50");
    assertThat(count()).isEqualTo(before);
  }

  private long count() {
    return jdbc.sql("select count(*) from incident where service_key = ?")
        .param(desk.service)
        .query(Long.class)
        .single();
  }

  @Test
  void whatStandsWhereTheCallerWorksMayBeNamedAndIsNotSeenOtherwise() {
    String customer = organisation.customer();
    String site = Organisation.unique("site");
    Acting.as(
        Actor.system(),
        () -> {
          places.site(site, "The site", customer);
          identity.amend(
              desk.caller.key(),
              new PersonDetails("The caller", null, customer, site, false, "en", "UTC"));
          return site;
        });
    RecordNumber printer = items.item("workstation", Map.of("customer", customer, "site", site));
    RecordNumber elsewhere = items.item("workstation", Map.of("customer", customer));
    RecordNumber incident = reported(caller, printer);
    JsonNode told = read(caller.get("/api/incidents/" + incident + "/affected-items")).get(0);
    assertThat(told.has("name")).isTrue();
    assertThat(told.has("path")).as("No link to what they may not look at").isFalse();
    refused(report(caller, elsewhere), elsewhere.value());
    assertThat(caller.get("/api/configuration-items/" + printer).statusCode()).isEqualTo(404);
    assertThat(caller.get("/api/configuration-items/" + printer + "/records").statusCode())
        .isEqualTo(404);
    assertThat(visitors.browser(port, desk.caller.key()).get("/incidents/" + incident).body())
        .contains(told.get("name").asText())
        .doesNotContain("/configuration-items/" + printer);
  }

  @Test
  void programsNameWhatTheyWatchOver() {
    Http program = visitors.program(port, visitors.holding(Roles.PROGRAM));
    assertThat(report(program, items.item("server")).statusCode()).isEqualTo(201);
  }

  @Test
  void staffNameItemsWhileTheIncidentIsOpenAndNobodyElse() {
    RecordNumber server = items.item("server");
    RecordNumber incident = reported(caller, laptop);
    assertThat(add(agent, incident, server.value()).statusCode()).isEqualTo(200);
    assertThat(numbers(naming(agent, server))).containsExactly(incident.value());
    HttpResponse<String> twice = add(agent, incident, server.value());
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(read(add(agent, incident, "CI999999999")).get("fields").has("item")).isTrue();
    assertThat(add(caller, incident, laptop.value()).statusCode()).isEqualTo(403);
    JsonNode told = read(caller.get("/api/incidents/" + incident + "/affected-items"));
    assertThat(told.get(1).has("name")).as("The caller hears no name of a server").isFalse();

    assertThat(remove(agent, incident, server.value()).statusCode()).isEqualTo(204);
    assertThat(remove(agent, incident, server.value()).statusCode()).isEqualTo(400);
    assertThat(naming(agent, server)).isEmpty();
    assertThat(agent.get("/api/records/" + incident + "/history").body())
        .contains("IncidentItemAdded", "IncidentItemRemoved", server.value());
    assertThat(
            caller
                .postJson("/api/incidents/" + incident + "/cancellation", "{\"reason\":\"No\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(add(agent, incident, server.value()).statusCode()).isEqualTo(409);
    assertThat(remove(agent, incident, laptop.value()).statusCode()).isEqualTo(409);
  }

  @Test
  void noMoreThanFiftyAreNamed() {
    RecordNumber incident = reported(agent, FailureSteps.servers(items, 50));
    HttpResponse<String> answer = add(agent, incident, laptop.value());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("at most 50");
  }

  @Test
  void namesFromBeforeItemsHadNumbersStayUntilTheyAreRemoved() {
    RecordNumber incident = reported(caller, laptop);
    jdbc.sql(
            "update incident set affected_items = concat(affected_items, '\\nmx1') where number = ?")
        .param(incident.value())
        .update();
    assertThat(read(agent.get("/api/incidents/" + incident + "/affected-items")).get(1).toString())
        .isEqualTo("{\"named\":\"mx1\"}");
    assertThat(remove(agent, incident, "mx1").statusCode()).isEqualTo(204);
    assertThat(desk.incident(incident).affectedItems()).containsExactly(laptop.value());
  }

  @Test
  void anotherRecordsNumberFromBeforeIsRemovedAndNoItemWithIt() {
    RecordNumber incident = reported(caller, laptop);
    String before = RecordNumber.of(RecordKind.INCIDENT, laptop.running()).value();
    jdbc.sql(
            "update incident set affected_items = concat(affected_items, '\\n', ?) where number = ?")
        .params(before, incident.value())
        .update();
    assertThat(remove(agent, incident, before).statusCode()).isEqualTo(204);
    assertThat(numbers(naming(agent, laptop))).containsExactly(incident.value());
  }

  @Test
  void anItemTellsItsIncidentsOpenOnesFirstAndOnlyWhatTheReaderSees() {
    RecordNumber first = reported(caller, laptop);
    RecordNumber second = reported(caller, laptop);
    RecordNumber third = reported(agent, laptop);
    Acting.as(desk.caller, () -> incidents.cancel(second, "It works again"));
    assertThat(numbers(naming(agent, laptop)))
        .containsExactly(third.value(), first.value(), second.value());
    assertThat(numbers(naming(caller, laptop))).containsExactly(first.value(), second.value());
    jdbc.sql("update incident set security_flag = true where number = ?")
        .param(first.value())
        .update();
    assertThat(numbers(naming(agent, laptop))).containsExactly(third.value(), second.value());
    assertThat(read(agent.get("/api/configuration-items/" + laptop + "/records?size=1")))
        .hasSize(1);
    assertThat(agent.get("/api/configuration-items/" + laptop + "/records?size=0").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aFollowUpNamesWhatIsStillInUse() {
    RecordNumber gone = items.item("workstation", Map.of("owner", desk.caller.key()));
    RecordNumber incident = reported(caller, laptop, gone);
    items.apply(FailureSteps.status(gone, "retired"));
    Acting.as(desk.caller, () -> incidents.cancel(incident, "It works again"));
    Acting.as(
        desk.caller,
        () -> {
          incidents.write(incident, null, "No, it does not");
          return incident;
        });
    List<String> numbers = numbers(naming(caller, laptop));
    assertThat(numbers).hasSize(2);
    assertThat(desk.incident(new RecordNumber(numbers.get(0))).affectedItems())
        .containsExactly(laptop.value());
  }

  @Test
  void customersAndAgreementsAreCountedOfServicesThatFailAlone() {
    String failing = organisation.service(Criticality.GOLD, organisation.resolverGroup());
    String holding = organisation.service(Criticality.GOLD, organisation.resolverGroup());
    AgreementDoor door =
        new AgreementDoor(visitors.program(port, visitors.holding(Roles.SERVICE_LEVEL_MANAGER)));
    for (String service : List.of(failing, holding)) {
      String key = Organisation.unique("agreement");
      door.agreed(key, AgreementBodies.agreement(key, organisation.customer(), service));
    }
    RecordNumber[] hosts = FailureSteps.servers(items, 2);
    items.apply(
        FailureSteps.depends(itemOf(failing), hosts[0]),
        FailureSteps.needs(itemOf(holding), "either", 1),
        FailureSteps.depends(itemOf(holding), hosts[0], "either"),
        FailureSteps.depends(itemOf(holding), hosts[1], "either"));
    JsonNode impact = read(agent.get("/api/incidents/" + reported(agent, hosts[0]) + "/impact"));
    assertThat(impact.get("services").asInt()).isEqualTo(1);
    assertThat(impact.get("holding").asInt()).isEqualTo(1);
    assertThat(impact.get("customers").asInt()).isEqualTo(1);
    assertThat(impact.get("agreements").asInt()).isEqualTo(1);
    assertThat(impact.get("foremost").findValuesAsText("service")).containsExactly(failing);
  }

  private RecordNumber itemOf(String service) {
    return configuration.identified(IdentifierKind.SERVICE, List.of(service)).get(service).get(0);
  }

  @Test
  void whatFailsWithTheItemsIsToldToWhoWorksOnTheIncident() {
    RecordNumber[] chain = FailureSteps.servers(items, 3);
    items.apply(FailureSteps.depends(chain[1], chain[0]), FailureSteps.depends(chain[2], chain[1]));
    RecordNumber incident = reported(agent, chain[0]);
    JsonNode impact = read(agent.get("/api/incidents/" + incident + "/impact"));
    assertThat(impact.get("items").asInt()).isEqualTo(1);
    assertThat(impact.get("reached").asInt()).isEqualTo(2);
    assertThat(impact.get("services").asInt()).isZero();
    assertThat(impact.get("graph").asText())
        .isEqualTo("/configuration-items/impact?items=" + chain[0]);
    RecordNumber own = reported(caller);
    assertThat(caller.get("/api/incidents/" + own + "/impact").statusCode()).isEqualTo(404);
    assertThat(read(agent.get("/api/incidents/" + own + "/impact")).get("items").asInt()).isZero();
    jdbc.sql("update incident set security_flag = true where number = ?")
        .param(incident.value())
        .update();
    assertThat(
            visitors
                .program(port, desk.resolver.key())
                .get("/api/incidents/" + incident + "/impact")
                .statusCode())
        .isEqualTo(404);
  }
}
