package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.servicelevel.web.AgreementBodies.agreement;
import static org.orderly.servicelevel.web.AgreementBodies.between;
import static org.orderly.servicelevel.web.AgreementDoor.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class AgreementApiTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired IdentityManagement identity;
  @Autowired CustomerManagement customers;
  @Autowired CatalogueManagement catalogue;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private final String key = Organisation.unique("agreement");
  private String group;
  private String service;
  private String customer;
  private AgreementDoor manager;

  @BeforeEach
  void organise() {
    group = organisation.resolverGroup();
    service = organisation.service(Criticality.SILVER, group);
    customer = organisation.customer();
    manager = door(Roles.SERVICE_LEVEL_MANAGER);
  }

  @Test
  void aDraftIsChangedAgreedAndEnded() {
    ok(manager.draft(ours()));
    Http http = manager.http();
    String path = "/api/agreements/" + key;
    assertThat(http.send("PUT", path + "/draft", ours().json(), "application/json").statusCode())
        .isEqualTo(428);
    String tag = http.get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(draft(tag, ours().with("name", "A better name")).body()).contains("A better name");
    assertThat(draft(tag, ours()).statusCode()).isEqualTo(412);
    assertThat(manager.one(key).has("inForce")).isFalse();
    ok(manager.agree(key));
    assertThat(manager.one(key).get("inForce").asInt()).isEqualTo(1);
    assertThat(draft("*", ours()).body()).contains("ITSM-AGR-006");
    assertThat(manager.agree(key).body()).contains("ITSM-AGR-006");
    ok(manager.end(key, today()));
    JsonNode ended = manager.one(key).get("versions").get(0);
    assertThat(ended.get("state").asText()).isEqualTo("agreed");
    assertThat(ended.get("lastDay").asText()).isEqualTo(today().toString());
    assertThat(ended.get("ending").get("reason").asText()).isEqualTo("Moved on");
  }

  @Test
  void thePartiesOfAnAgreementStay() {
    ok(manager.draft(ours()));
    HttpResponse<String> others =
        draft(
            "*",
            ours()
                .with("customer", organisation.customer())
                .with("zone", "Asia/Kathmandu")
                .with("providingGroup", group));
    assertThat(AgreementDoor.json(others).get("fields").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("customer", "zone", "providingGroup");
    ok(draft("*", ours().without("customer").without("zone").with("name", "Without parties")));
    assertThat(manager.one(key).get("parties").get("customer").asText()).isEqualTo(customer);
  }

  @Test
  void ofTwoWhoAgreeAtOnceOneIsToldThatTheOtherWasFaster() {
    ok(manager.draft(ours()));
    String finding = "nothing-underpins/" + service + "/" + group;
    List<HttpResponse<String>> answers =
        atOnce(
            "select version from agreement where agreement_key = '" + key + "' for update",
            () ->
                manager
                    .http()
                    .postJson(
                        "/api/agreements/" + key + "/agreement",
                        "{\"confirmed\":[\"" + finding + "\"]}"));
    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
    assertThat(manager.one(key).get("versions").get(0).get("state").asText()).isEqualTo("agreed");
  }

  @Test
  void ofTwoWhoTakeTheSameKeyAtOnceOneIsToldThatTheOtherWasFaster() {
    List<HttpResponse<String>> answers =
        atOnce(
            "insert into agreement (agreement_key, kind, party, zone, versions, version) values ('"
                + key
                + "', 'SERVICE_LEVEL', '', 'UTC', '[]', 0) returning version",
            () -> manager.draft(ours()));
    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
  }

  /** Two send while a row stands in their way; then it is as if it had not been there. */
  private List<HttpResponse<String>> atOnce(String inTheWay, Supplier<HttpResponse<String>> step) {
    List<CompletableFuture<HttpResponse<String>>> both =
        transactions.execute(
            status -> {
              jdbc.sql(inTheWay).query(Integer.class).list();
              status.setRollbackOnly();
              List<CompletableFuture<HttpResponse<String>>> started =
                  List.of(CompletableFuture.supplyAsync(step), CompletableFuture.supplyAsync(step));
              assertThatThrownBy(() -> started.get(0).get(500, TimeUnit.MILLISECONDS))
                  .isInstanceOf(TimeoutException.class);
              return started;
            });
    return both.stream().map(CompletableFuture::join).toList();
  }

  @Test
  void theNextVersionEndsOneThatHasNoEnd() {
    manager.agreed(key, ours());
    ok(manager.next(key, ours().with("validFrom", today().plusDays(3))));
    assertThat(manager.next(key, ours()).body()).contains("ITSM-AGR-006");
    ok(manager.agree(key));
    JsonNode versions = manager.one(key).get("versions");
    assertThat(versions.get(0).get("state").asText()).isEqualTo("agreed");
    assertThat(versions.get(1).get("lastDay").asText()).isEqualTo(today().plusDays(2).toString());
    assertThat(versions.get(1).get("ending").get("successor").asInt()).isEqualTo(2);
  }

  @Test
  void findingsAreAcceptedOneByOneAndKept() {
    ok(manager.draft(ours()));
    HttpResponse<String> open =
        manager.http().postJson("/api/agreements/" + key + "/agreement", "{}");
    assertThat(open.statusCode()).isEqualTo(409);
    assertThat(open.body()).contains("ITSM-AGR-007", "nothing-underpins/" + service);
    ok(manager.agree(key));
    assertThat(manager.one(key).get("versions").get(0).get("confirmed").get(0).get("id").asText())
        .isEqualTo("nothing-underpins/" + service + "/" + group);
  }

  @Test
  void whoReadAnotherDraftDoesNotAgree() {
    ok(manager.draft(ours()));
    HttpResponse<String> late =
        manager.http().postJson("/api/agreements/" + key + "/agreement", "{\"revision\":7}");
    assertThat(late.statusCode()).isEqualTo(412);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refused("key", body -> body.with("key", "Not A Key")),
        refused("kind", body -> body.with("kind", "handshake")),
        refused("customer", body -> body.with("customer", "nobody-at-all")),
        refused("providingGroup", body -> body.with("providingGroup", "some-group")),
        refused("zone", body -> body.with("zone", "Mars/Olympus")),
        refused("name", body -> body.with("name", " ")),
        refused("services", body -> body.with("services", List.of())),
        refused("services", body -> body.with("services", List.of("no-such-service"))),
        refused("offeringLevel", body -> body.with("offeringLevel", "platinum")),
        refused("calendar", body -> body.with("calendar", "no-such-calendar")),
        refused("calendar", body -> body.with("calendar", "a-".repeat(50_000) + "a")),
        refused("targets", body -> body.with("targets", List.of())),
        refused("targets", body -> body.with("targets", Arrays.asList((Object) null))),
        refused("targets...", body -> body.with("targets", List.of(Map.of()))),
        refused(
            "targets.incident.P1.response",
            body -> body.target("P1", "response", "clock-time", "99999999999999999999")),
        refused(
            "workloadLimits", body -> body.with("workloadLimits", Arrays.asList((Object) null))),
        refused(
            "targets.incident.P1.response", body -> body.target("P1", "response", "clock-time", 0)),
        refused(
            "targets.incident.P1.response",
            body -> body.target("P1", "response", "clock-time", -5)),
        refused(
            "targets.incident.P1.response",
            body -> body.target("P1", "response", "clock-time", "1.5")),
        refused(
            "targets.incident.P1.response",
            body -> body.target("P1", "response", "clock-time", 999_999)),
        refused("targets.incident.P1.response", body -> body.target("P1", "response", "moons", 5)),
        refused(
            "targets.incident.P9.response", body -> body.target("P9", "response", "clock-time", 5)),
        refused("targets.incident.P2.resolution", body -> body.noTarget("P2", "resolution")),
        refused(
            "targets.incident.P1.update", body -> body.target("P1", "update", "working-time", 241)),
        refused(
            "targets.incident.P1.response",
            body -> body.target("P1", "response", "working-time", 241)),
        refused(
            "targets.incident.P1.response",
            body ->
                body.target("P1", "resolution", "clock-time", 1_439)
                    .target("P1", "response", "working-days", 1)),
        refused("response", body -> body.with("response", "smoke-signal")),
        refused("workloadLimits.incident", body -> body.with("workloadLimits", limit(0, "month"))),
        refused("workloadLimits.incident", body -> body.with("workloadLimits", limit(5, "aeon"))),
        refused("exceptions", body -> body.with("exceptions", "x".repeat(4_001))),
        refused("validFrom", body -> body.without("validFrom")),
        refused("validFrom", body -> body.with("validFrom", "2027-02-30")),
        refused("validFrom", body -> body.with("validFrom", "0000-01-01")),
        refused("validFrom", body -> body.with("validFrom", "+99999-01-01")),
        refused("validTo", body -> body.with("validTo", "9999-12-31")),
        refused("validTo", body -> body.with("validTo", "2019-12-31")),
        refused("reviewMonths", body -> body.with("reviewMonths", 0)),
        refused("relationshipOwner", body -> body.with("relationshipOwner", "nobody-at-all")),
        refused(
            "reportRecipients", body -> body.with("reportRecipients", List.of("nobody-at-all"))));
  }

  private static Arguments refused(String field, UnaryOperator<AgreementBodies> change) {
    return Arguments.of(field, change);
  }

  private static Object limit(int most, String per) {
    return List.of(Map.of("recordType", "incident", "most", most, "per", per));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void badInputIsRefused(String field, UnaryOperator<AgreementBodies> change) {
    HttpResponse<String> answer = manager.draft(change.apply(ours()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("ITSM-AGR-003");
    assertThat(AgreementDoor.json(answer).get("fields").fieldNames())
        .toIterable()
        .containsExactly(field);
  }

  @Test
  void whatHasEndedIsNamedInNoAgreement() {
    String former = organisation.person("former", Roles.RESOLVER).key();
    identity.deactivate(former);
    customers.customer(customer, "Gone", true);
    catalogue.retire(service);
    assertThat(
            AgreementDoor.json(
                    manager.draft(
                        ours()
                            .with("relationshipOwner", former)
                            .with("reportRecipients", List.of(former))))
                .get("fields")
                .fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("customer", "services", "relationshipOwner", "reportRecipients");
  }

  @Test
  void oneAnswerNamesEveryBadField() {
    HttpResponse<String> answer =
        manager.draft(
            ours()
                .with("name", "")
                .with("offeringLevel", "platinum")
                .with("validTo", "soon")
                .with("reviewMonths", 99)
                .target("P1", "response", "clock-time", 0));
    assertThat(AgreementDoor.json(answer).get("fields").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "name", "offeringLevel", "validTo", "reviewMonths", "targets.incident.P1.response");
  }

  @Test
  void versionsNeitherOverlapNorLeaveAGap() {
    manager.agreed(key, ours().with("validTo", "2030-12-31"));
    assertThat(refusal(manager.next(key, ours().with("validFrom", "2030-06-01"))))
        .contains("2030-12-31", "2030-06-01", "overlap");
    assertThat(refusal(manager.next(key, ours().with("validFrom", "2031-02-01"))))
        .contains("2030-12-31", "2031-02-01", "gap");
    ok(manager.next(key, ours().with("validFrom", "2031-01-01")));
    ok(manager.agree(key));
  }

  @Test
  void aVersionWithoutAnEndIsNotFollowedFromThePast() {
    manager.agreed(key, ours());
    assertThat(refusal(manager.next(key, ours().with("validFrom", "2019-01-01"))))
        .contains("2020-01-01", "2019-01-01");
    assertThat(refusal(manager.next(key, ours().with("validFrom", "2021-01-01"))))
        .contains(today().toString(), "2021-01-01");
  }

  @Test
  void agreementsForTheSameCustomerAndServiceDoNotOverlap() {
    manager.agreed(key, ours().with("validTo", "2030-12-31"));
    String other = Organisation.unique("agreement");
    assertThat(
            refusal(
                manager.draft(agreement(other, customer, service).with("validFrom", "2030-12-31"))))
        .contains(key + "@1", "2020-01-01", "2030-12-31");
    ok(manager.draft(agreement(other, customer, service).with("validFrom", "2031-01-01")));
    ok(manager.draft(agreement(Organisation.unique("offer"), null, service)));
  }

  @Test
  void ofTwoDraftsThatOverlapOneIsAgreed() {
    String other = Organisation.unique("agreement");
    ok(manager.draft(ours()));
    ok(manager.draft(agreement(other, customer, service)));
    ok(manager.agree(key));
    assertThat(refusal(manager.agree(other))).contains(key + "@1");
  }

  @Test
  void anEndLiesAheadAndWithinTheValidity() {
    manager.agreed(key, ours().with("validTo", "2090-12-31"));
    assertThat(manager.end(key, today().minusDays(1)).body()).contains("ITSM-AGR-008", "lastDay");
    assertThat(manager.end(key, "2091-01-01").body()).contains("2090-12-31");
    assertThat(manager.end(key, "someday").body()).contains("ITSM-KRN-001", "lastDay");
    ok(manager.end(key, "2080-01-01"));
    ok(manager.end(key, "2070-01-01"));
    assertThat(manager.end(key, "2075-01-01").body()).contains("2070-01-01");
  }

  @Test
  void groupsAgreeOnOperationalLevels() {
    manager.agreed(key, between(key, group, service));
    assertThat(manager.one(key).get("parties").get("providingGroup").asText()).isEqualTo(group);
    assertThat(
            refusal(
                manager.draft(
                    between(Organisation.unique("between"), group, service)
                        .with("receivingGroup", group)
                        .with("customer", customer))))
        .contains("receivingGroup", "customer", "validFrom");
  }

  @Test
  void theListIsFilteredByCustomerServiceKindAndState() {
    manager.agreed(key, ours());
    String next = Organisation.unique("between");
    ok(manager.draft(between(next, group, service)));
    assertThat(listed("customer=" + customer)).contains(key).doesNotContain(next);
    assertThat(listed("service=" + service)).contains(key, next);
    assertThat(listed("service=" + service + "&state=draft")).contains(next).doesNotContain(key);
    assertThat(listed("service=" + service + "&kind=service-level"))
        .contains(key)
        .doesNotContain(next);
    assertThat(manager.http().get("/api/agreements?state=odd").statusCode()).isEqualTo(400);
  }

  @Test
  void staffReadAndACustomersManagerReadsTheirOwn() {
    manager.agreed(key, ours());
    String path = "/api/agreements/" + key;
    assertThat(door(Roles.SERVICE_DESK).http().get(path).statusCode()).isEqualTo(200);
    assertThat(door(Roles.SERVICE_DESK).draft(ours()).body()).contains("ITSM-AGR-001");
    Http theirs = program(organisation.personOf(customer, Roles.CUSTOMER_MANAGER).key());
    assertThat(theirs.get(path).body()).contains(key).doesNotContain("nothing-underpins");
    ok(manager.next(key, ours().with("validFrom", "2090-01-01").with("name", "A secret plan")));
    assertThat(theirs.get(path).body()).contains("\"number\":1").doesNotContain("A secret plan");
    assertThat(theirs.get("/api/agreements").body()).contains(key).doesNotContain("A secret plan");
    assertThat(theirs.get("/api/agreements?state=draft").body()).isEqualTo("[]");
    assertThat(theirs.get(path + "/alignment").statusCode()).isEqualTo(404);
    Http others =
        program(organisation.personOf(organisation.customer(), Roles.CUSTOMER_MANAGER).key());
    assertThat(others.get(path).statusCode()).isEqualTo(404);
    assertThat(others.get("/api/agreements").body()).isEqualTo("[]");
    Http user = program(organisation.personOf(customer, Roles.REQUESTER).key());
    assertThat(user.get(path).statusCode()).isEqualTo(404);
    assertThat(user.get("/api/agreements").statusCode()).isEqualTo(403);
  }

  @Test
  void whatWasAgreedIsEvidence() {
    manager.agreed(key, ours());
    ok(manager.end(key, today().plusDays(9)));
    String trail =
        program(organisation.person("auditor", Roles.AUDITOR).key())
            .get("/api/evidence/agreements")
            .body();
    assertThat(trail).contains("AgreementDrafted", "AgreementAgreed", "AgreementEnded");
    assertThat(trail).contains(key + "@1", "nothing-underpins/" + service);
    assertThat(trail).containsPattern(key + "@1[^}]*}[^}]*texts[^}]*terms[^0-9a-f]*[0-9a-f]{64}");
    assertThat(manager.http().get("/api/evidence/agreements").statusCode()).isEqualTo(403);
  }

  private AgreementBodies ours() {
    return agreement(key, customer, service);
  }

  private String listed(String query) {
    return ok(manager.http().get("/api/agreements?" + query)).body();
  }

  private HttpResponse<String> draft(String tag, AgreementBodies body) {
    return program(organisation.person("manager", Roles.ADMINISTRATOR).key())
        .with("If-Match", tag)
        .send("PUT", "/api/agreements/" + key + "/draft", body.json(), "application/json");
  }

  private static String refusal(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    return answer.body();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
  }

  private AgreementDoor door(String role) {
    return new AgreementDoor(program(organisation.person("visitor", role).key()));
  }

  private Http program(String person) {
    return visitors.program(port, person);
  }
}
