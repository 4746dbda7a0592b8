package org.orderly.supplier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.servicelevel.web.AgreementBodies.contract;
import static org.orderly.servicelevel.web.AgreementDoor.json;
import static org.orderly.servicelevel.web.AgreementDoor.ok;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.servicelevel.web.AgreementBodies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class SupplierApiTest {

  private static final String FACTS =
      "{\"key\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",\"importance\":\"critical\","
          + "\"owner\":\"%s\",\"contacts\":\"Call <b>us</b>\",\"subSuppliers\":[\"Cables Ltd\"]}";

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String key = Organisation.unique("supplier");
  private final String contract = Organisation.unique("contract");
  private String owner;
  private String service;
  private Http manager;

  @BeforeEach
  void organise() {
    owner = organisation.person("owner", Roles.SUPPLIER_MANAGER).key();
    service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    manager = visitors.program(port, owner);
    ok(create(key, "Hosting Ltd", "external", owner));
  }

  @Test
  void aSupplierIsRecordedFoundAndAmended() {
    String path = "/api/suppliers/" + key;
    HttpResponse<String> found = ok(manager.get(path));
    assertThat(found.body()).contains("Hosting Ltd", "external", "Cables Ltd", "Call <b>us</b>");
    assertThat(manager.get("/api/suppliers").body()).contains(key);
    String better = FACTS.formatted(key, "Hosting Inc", "internal", owner);
    assertThat(manager.send("PUT", path, better, "application/json").statusCode()).isEqualTo(428);
    Http read = visitors.program(port, owner).with("If-Match", tag(found));
    assertThat(read.send("PUT", path, better, "application/json").body())
        .contains("Hosting Inc", "internal");
    assertThat(read.send("PUT", path, better, "application/json").statusCode()).isEqualTo(412);
    assertThat(manager.get("/api/suppliers/nobody-at-all").body()).contains("ITSM-SUP-005");
    assertThat(create(key, "Again", "external", owner).body()).contains("ITSM-SUP-004");
  }

  @ParameterizedTest
  @CsvSource({
    "A Key,  Ours, external, owner,  key",
    "a-key,  '',   external, owner,  name",
    "a-key,  Ours, martian,  owner,  kind",
    "a-key,  Ours, external, nobody, owner",
  })
  void badInputIsRefused(String badKey, String name, String kind, String who, String field) {
    HttpResponse<String> answer = create(badKey, name, kind, who.equals("owner") ? owner : who);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("fields").fieldNames()).toIterable().containsExactly(field);
  }

  @Test
  void versionsOfAContractFollowOneAnother() {
    ok(
        record(
            contract(contract, service)
                .with("validTo", "2030-12-31")
                .with("noticeBy", "2030-09-30")));
    assertThat(record(contract(contract, service)).body()).contains("ITSM-SUP-007");
    assertThat(next(contract(contract, service).with("validFrom", "2030-06-01")).body())
        .contains("2030-12-31", "2030-06-01");
    assertThat(next(contract(contract, service).with("validFrom", "2031-02-01")).body())
        .contains("2030-12-31", "2031-02-01");
    ok(next(contract(contract, service).with("validFrom", "2031-01-01")));
    assertThat(next(contract(contract, service).with("validFrom", "2031-01-01")).body())
        .contains("begins later");
    ok(next(contract(contract, service).with("validFrom", "2033-01-01")));
    assertThat(
            json(ok(manager.get("/api/suppliers/" + key))).get("contracts").findValuesAsText("to"))
        .containsExactly("null", "2032-12-31", "2030-12-31");
    assertThat(
            manager
                .postJson(
                    "/api/suppliers/" + key + "/contracts/none-such/versions",
                    contract(contract, service).json())
                .body())
        .contains("ITSM-SUP-008");
  }

  @Test
  void aContractEndsOnADayToComeForAReason() {
    ok(record(contract(contract, service)));
    assertThat(end("2021-01-01", "Late").body()).contains("ITSM-SUP-009", "\"lastDay\"");
    assertThat(end("soon", "Why").body()).contains("ITSM-SUP-009", "\"lastDay\"");
    assertThat(end("2090-01-01", " ").body()).contains("ITSM-SUP-009", "\"reason\"");
    assertThat(ok(end("2090-12-31", "We gave notice")).body())
        .contains("\"to\":\"2090-12-31\"", "We gave notice");
    assertThat(end("2091-12-31", "Later").body()).contains("2090-12-31");
    assertThat(next(contract(contract, service).with("validFrom", "2092-01-01")).body())
        .contains("ITSM-SUP-006", "2090-12-31");
    ok(next(contract(contract, service).with("validFrom", "2091-01-01")));
    assertThat(program(Roles.AUDITOR).get("/api/evidence/suppliers").body())
        .contains("ContractEnded");
    String page = "/suppliers/" + key + "/contract/" + contract + "/end";
    Http browser = visitors.browser(port, owner);
    HttpResponse<String> refused = browser.form(page, page, Map.of("reason", "Enough"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Give a day", "Enough</textarea>");
    assertThat(
            browser
                .form(page, page, Map.of("lastDay", "2095-01-01", "reason", "Enough"))
                .statusCode())
        .isEqualTo(302);
    assertThat(browser.get("/suppliers/" + key).body()).contains("1 Jan 2095", "Enough");
    Http agent = visitors.browser(port, organisation.deskAgent().key());
    assertThat(agent.get(page).statusCode()).isEqualTo(403);
    assertThat(browser.get(page.replace(contract, "none-such")).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> end(String lastDay, String reason) {
    return manager.postJson(
        "/api/suppliers/" + key + "/contracts/" + contract + "/end",
        "{\"lastDay\":\"%s\",\"reason\":\"%s\"}".formatted(lastDay, reason));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refused("key", body -> body.with("key", "A Key")),
        refused("title", body -> body.with("title", "")),
        refused("scope", body -> body.with("scope", "x".repeat(4_001))),
        refused("services", body -> body.with("services", List.of())),
        refused("services", body -> body.with("services", List.of("no-such-service"))),
        refused("calendar", body -> body.with("calendar", "no-such-calendar")),
        refused("zone", body -> body.with("zone", "Mars/Olympus")),
        refused("validFrom", body -> body.with("validFrom", "tomorrow")),
        refused("validTo", body -> body.with("validTo", "2019-01-01")),
        refused(
            "noticeBy", body -> body.with("validTo", "2030-01-01").with("noticeBy", "2030-01-02")),
        refused("services", body -> body.with("services", List.of("twice", "twice"))),
        refused("targets", body -> body.with("targets", List.of(Map.of())).without("targets")),
        refused("targets", body -> body.with("targets", Arrays.asList((Object) null))),
        refused(
            "targets.incident.P1.response",
            body -> body.target("P1", "response", "clock-time", 0)));
  }

  private static Arguments refused(String field, UnaryOperator<AgreementBodies> change) {
    return Arguments.of(field, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void aBadContractIsRefused(String field, UnaryOperator<AgreementBodies> change) {
    HttpResponse<String> answer = record(change.apply(contract(contract, service)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("ITSM-SUP-006");
    assertThat(json(answer).get("fields").fieldNames()).toIterable().containsExactly(field);
  }

  @Test
  void staffReadAndNobodyElseDoes() {
    Http staff = program(Roles.SERVICE_DESK);
    assertThat(staff.get("/api/suppliers/" + key).statusCode()).isEqualTo(200);
    assertThat(
            staff.postJson("/api/suppliers", FACTS.formatted("a", "b", "external", owner)).body())
        .contains("ITSM-SUP-001");
    assertThat(
            staff
                .postJson(
                    "/api/suppliers/" + key + "/contracts", contract(contract, service).json())
                .statusCode())
        .isEqualTo(403);
    Http outside = program(Roles.CUSTOMER_MANAGER);
    assertThat(outside.get("/api/suppliers").statusCode()).isEqualTo(403);
    assertThat(outside.get("/api/suppliers/" + key).statusCode()).isEqualTo(403);
  }

  @Test
  void whatWasRecordedIsEvidence() {
    ok(record(contract(contract, service)));
    assertThat(program(Roles.AUDITOR).get("/api/evidence/suppliers").body())
        .contains("SupplierRecorded", key, "ContractRecorded", contract + "@1")
        .containsPattern(contract + "@1[^}]*}[^}]*texts[^}]*terms[^0-9a-f]*[0-9a-f]{64}");
  }

  @Test
  void thePagesShowAndKeepThem() {
    ok(record(contract(contract, service)));
    Http browser = visitors.browser(port, owner);
    assertThat(ok(browser.get("/suppliers")).body()).contains("Hosting Ltd", "New supplier");
    String page = ok(browser.get("/suppliers/" + key)).body();
    assertThat(page)
        .contains("Call &lt;b&gt;us&lt;/b&gt;", contract + "@1", "10 min, working hours");
    Map<String, String> wrong =
        Map.of("key", "x", "name", "", "kind", "external", "importance", "other");
    HttpResponse<String> refused = browser.form("/suppliers", "/suppliers", wrong);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Give 1 to 160 characters", "Nobody active has the key");
    String form = "/suppliers/" + key + "/contract";
    assertThat(ok(browser.get(form + "?after=" + contract)).body()).contains("value=\"10\"");
    assertThat(browser.form(form, form, Map.of("key", "x", "title", "Servers")).body())
        .contains("Name 1 to 100 services", "value=\"Servers\"");
    assertThat(visitors.browser(port, organisation.deskAgent().key()).get(form).statusCode())
        .isEqualTo(403);
  }

  @Test
  void whoReadAnotherVersionOverwritesNothing() {
    Http browser = visitors.browser(port, owner);
    String path = "/suppliers/" + key;
    assertThat(ok(browser.get(path)).body()).contains("name=\"version\" value=\"0\"");
    Map<String, String> typed =
        Map.of(
            "version",
            "0",
            "name",
            "The first",
            "kind",
            "external",
            "importance",
            "other",
            "owner",
            owner);
    assertThat(browser.form(path, path, typed).statusCode()).isEqualTo(302);
    HttpResponse<String> late = browser.form(path, path, typed);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("It was changed since you read it");
  }

  private HttpResponse<String> create(String newKey, String name, String kind, String who) {
    return manager.postJson("/api/suppliers", FACTS.formatted(newKey, name, kind, who));
  }

  private HttpResponse<String> record(AgreementBodies body) {
    return manager.postJson("/api/suppliers/" + key + "/contracts", body.json());
  }

  private HttpResponse<String> next(AgreementBodies body) {
    return manager.postJson(
        "/api/suppliers/" + key + "/contracts/" + contract + "/versions", body.json());
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private Http program(String role) {
    return visitors.program(port, organisation.person("visitor", role).key());
  }
}
