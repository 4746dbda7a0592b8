package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.servicelevel.web.AgreementBodies.agreement;
import static org.orderly.servicelevel.web.AgreementDoor.ok;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewPerson;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class AgreementPagesTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IdentityManagement identity;
  @LocalServerPort int port;

  private final String key = Organisation.unique("agreement");
  private String service;
  private String customer;
  private Http manager;

  @BeforeEach
  void organise() {
    service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    customer = organisation.customer();
    manager = browser(Roles.SERVICE_LEVEL_MANAGER);
  }

  @Test
  void aDraftIsTypedChangedAgreedFollowedAndEnded() {
    sent("/agreements/new", typed("2020-01-01"));
    Map<String, String> better = typed("2020-01-01");
    better.put("name", "A better name");
    sent("/agreements/" + key + "/draft", better);
    String page = shown("/agreements/" + key);
    assertThat(page)
        .contains("A better name", "Version 1, Draft", "45 min, all hours", "2 working days")
        .contains("supports it and has no operational level agreement for it");
    HttpResponse<String> open = post("agree", Map.of("revision", "1"));
    assertThat(open.statusCode()).isEqualTo(409);
    assertThat(open.body()).contains("Tick every finding");
    String finding = page.replaceAll("(?s).*name=\"confirmed\"[^>]*value=\"([^\"]+)\".*", "$1");
    assertThat(post("agree", Map.of("revision", "1", "confirmed", finding)).statusCode())
        .isEqualTo(302);
    assertThat(shown("/agreements/" + key)).contains("Version 1, Agreed", "Accepted when");

    assertThat(shown("/agreements/" + key + "/next")).contains("value=\"45\"");
    sent("/agreements/" + key + "/next", typed("2090-01-01"));
    assertThat(shown("/agreements/" + key)).contains("Version 2, Draft", "Version 1, Agreed");
    assertThat(shown("/agreements/" + key + "?version=1")).contains("Version 1, Agreed");
    assertThat(post("end", Map.of("lastDay", "2080-12-31", "reason", "")).body())
        .contains("Say why, in up to 4000 characters");
  }

  @Test
  void whatWasTypedStaysWithAMessageAtEachField() {
    Map<String, String> wrong = typed("2020-13-01");
    wrong.put("name", "");
    wrong.put("exceptions", "<b>Not</b> at Easter");
    wrong.put("targets.incident.P2.response.amount", "0");
    wrong.put("workloadLimits.incident.most", "many");
    HttpResponse<String> refused = manager.form("/agreements/new", "/agreements/new", wrong);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("Some fields need another value", "Give 1 to 160 characters")
        .contains("Give a day, such as 2027-01-01", "A target is more than zero, not 0")
        .contains("Give a whole number", "&lt;b&gt;Not&lt;/b&gt; at Easter", "value=\"many\"")
        .contains("value=\"" + key + "\"");
    assertThat(manager.get("/agreements/" + key).statusCode()).isEqualTo(404);
  }

  @Test
  void whoReadAnotherDraftOverwritesNothing() {
    sent("/agreements/new", typed("2020-01-01"));
    String form = "/agreements/" + key + "/draft";
    assertThat(shown(form)).contains("name=\"revision\" value=\"0\"");
    Map<String, String> first = typed("2020-01-01");
    first.put("revision", "0");
    first.put("name", "The first was faster");
    sent(form, first);
    Map<String, String> second = typed("2020-01-01");
    second.put("revision", "0");
    second.put("name", "The second was late");
    HttpResponse<String> late = manager.form(form, form, second);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("It was changed since you read it", "The second was late");
    assertThat(shown("/agreements/" + key)).contains("The first was faster");
    assertThat(manager.get("/agreements/" + key + "/next").statusCode()).isEqualTo(302);
  }

  @Test
  void theListIsForStaffAndManagersOfTheirCustomer() {
    String program = organisation.person("manager", Roles.ADMINISTRATOR).key();
    new AgreementDoor(visitors.program(port, program))
        .agreed(key, agreement(key, customer, service));
    assertThat(shown("/agreements?customer=" + customer))
        .contains("Agreement " + key, "Version 1, Agreed", "1 Jan 2020, no end agreed");
    assertThat(shown("/agreements?customer=" + customer + "&state=draft"))
        .contains("No agreement is like that.");
    Http theirs =
        visitors.browser(port, organisation.personOf(customer, Roles.CUSTOMER_MANAGER).key());
    assertThat(ok(theirs.get("/agreements")).body()).contains("Agreement " + key);
    assertThat(ok(theirs.get("/agreements/" + key)).body())
        .contains("45 min, working hours")
        .doesNotContain("What it rests on", "operational level agreement for it");
    assertThat(theirs.get("/agreements/new").statusCode()).isEqualTo(403);
    assertThat(browser(Roles.REQUESTER).get("/agreements").statusCode()).isEqualTo(403);
  }

  @Test
  void aGermanReadsGerman() {
    String german = Organisation.unique("grete");
    identity.register(
        new NewPerson(
            german, new PersonDetails("Grete", null, null, null, false, "de", "Europe/Berlin")));
    identity.join(german, Roles.SERVICE_LEVEL_MANAGER);
    Http grete = visitors.browser(port, german);
    Map<String, String> typed = typed("2020-01-01");
    assertThat(grete.form("/agreements/new", "/agreements/new", typed).statusCode()).isEqualTo(302);
    for (String path : new String[] {"", "/new", "/" + key, "/" + key + "/draft"}) {
      assertThat(ok(grete.get("/agreements" + path)).body())
          .doesNotContain("??")
          .contains("Vereinbarung");
    }
    assertThat(grete.get("/agreements/" + key).body())
        .contains("hat dafür keine Operational-Level-Vereinbarung", "2 Arbeitstage");
  }

  private Map<String, String> typed(String from) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", key);
    fields.put("kind", "service-level");
    fields.put("customer", customer);
    fields.put("zone", "Europe/Berlin");
    fields.put("name", "Mail for them");
    fields.put("services", service);
    fields.put("offeringLevel", "gold");
    fields.put("calendar", "office-hours");
    fields.put("response", "first-claim");
    fields.put("validFrom", from);
    fields.put("reviewMonths", "6");
    fields.put("workloadLimits.incident.most", "40");
    fields.put("workloadLimits.incident.per", "month");
    fields.put("targets.incident.P2.response.amount", "45");
    fields.put("targets.incident.P2.response.measure", "clock-time");
    fields.put("targets.incident.P2.resolution.amount", "2");
    fields.put("targets.incident.P2.resolution.measure", "working-days");
    return fields;
  }

  private void sent(String path, Map<String, String> fields) {
    HttpResponse<String> answer = manager.form(path, path, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private HttpResponse<String> post(String step, Map<String, String> fields) {
    return manager.form("/agreements/" + key, "/agreements/" + key + "/" + step, fields);
  }

  private String shown(String path) {
    return ok(manager.get(path)).body();
  }

  private Http browser(String role) {
    return visitors.browser(port, organisation.person("visitor", role).key());
  }
}
