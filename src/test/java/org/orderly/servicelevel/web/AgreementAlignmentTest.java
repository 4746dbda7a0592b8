package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.servicelevel.web.AgreementBodies.agreement;
import static org.orderly.servicelevel.web.AgreementBodies.between;
import static org.orderly.servicelevel.web.AgreementBodies.contract;
import static org.orderly.servicelevel.web.AgreementDoor.ok;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.identity.Roles;
import org.orderly.servicelevel.AgreementManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agreement in office hours, with P1 resolved in 4 hours; the group promises half of each. */
@OrderlyTest
class AgreementAlignmentTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired AgreementManagement agreements;
  @LocalServerPort int port;

  private final String key = Organisation.unique("agreement");
  private final String supplier = Organisation.unique("supplier");
  private final String contract = Organisation.unique("contract");
  private String group;
  private String service;
  private String manager;
  private AgreementDoor door;

  @BeforeEach
  void organise() {
    group = organisation.resolverGroup();
    service = organisation.service(Criticality.SILVER, group);
    manager =
        organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER, Roles.SUPPLIER_MANAGER).key();
    Http http = visitors.program(port, manager);
    door = new AgreementDoor(http);
    ok(door.draft(agreement(key, null, service)));
    ok(supplier(supplier, "Hosting Ltd"));
  }

  private HttpResponse<String> supplier(String supplierKey, String name) {
    return door.http()
        .postJson(
            "/api/suppliers",
            "{\"key\":\"%s\",\"name\":\"%s\",\"kind\":\"external\",\"importance\":\"critical\",\"owner\":\"%s\"}"
                .formatted(supplierKey, name, manager));
  }

  @Test
  void aGroupWithoutAnAgreementUnderpinsNothing() {
    assertThat(door.sentences(key))
        .containsExactly(
            "Service %s: Group %s supports it and has no operational level agreement for it."
                .formatted(service, group));
  }

  @Test
  void whatTheGroupPromisesCarriesIt() {
    promise(body -> body);
    assertThat(door.sentences(key)).isEmpty();
  }

  @Test
  void anEqualTargetCarriesItAndALongerOneDoesNot() {
    promise(
        body ->
            body.target("P1", "resolution", "working-time", 240)
                .target("P2", "resolution", "working-time", 301));
    assertThat(door.sentences(key))
        .singleElement()
        .asString()
        .contains("Resolution of incidents with priority P2", "5 h, working hours")
        .contains("promises 5 h 1 min, working hours", "100 %");
  }

  @Test
  void aTargetThatIsMissingIsTold() {
    promise(body -> body.noTarget("P3", "response"));
    assertThat(door.sentences(key))
        .singleElement()
        .asString()
        .contains(
            "has no target for «Response of incidents with priority P3»", "1 h, working hours");
  }

  @Test
  void theResolutionTakesTheSumOfAChainAndTheResponseTheLongest() {
    promise(body -> body);
    supply(body -> body.target("P1", "resolution", "working-time", 121));
    assertThat(door.sentences(key))
        .singleElement()
        .asString()
        .contains("Resolution of incidents with priority P1", "4 h, working hours")
        .contains("promises 2 h, working hours", "promises 2 h 1 min, working hours")
        .contains("one after the other");
  }

  @Test
  void aSuppliersLongerResponseIsTold() {
    promise(body -> body);
    supply(body -> body.target("P1", "response", "working-time", 31));
    assertThat(door.sentences(key))
        .singleElement()
        .asString()
        .contains("Response of incidents", "30 min", "Hosting Ltd (" + contract + "@1)", "31 min");
  }

  @Test
  void fewerHoursAreToldByTheirNumberInAYear() {
    ok(
        door.draft(
            agreement(key + "-b", organisation.customer(), service)
                .target("P1", "response", "clock-time", 60)
                .target("P1", "resolution", "clock-time", 100_000)));
    promise(body -> body);
    List<String> told = door.sentences(key + "-b");
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).contains("of 8,760 agreed hours in a year").contains("covers 2,6");
    assertThat(told.get(1))
        .contains("«Response of incidents with priority P1» is agreed within 1 h, all hours")
        .contains("15 min, working hours")
        .containsPattern("; [67]\\d % of records");
  }

  @Test
  void workingDaysAreHeldAgainstHoursByWhatBecomesOfRecords() {
    promise(body -> body.target("P3", "resolution", "working-days", 1));
    assertThat(door.sentences(key))
        .singleElement()
        .asString()
        .contains("8 h, working hours", "promises 1 working day");
  }

  @Test
  void anEarlierEndIsTold() {
    promise(body -> body.with("validTo", "2090-12-31"));
    assertThat(door.sentences(key))
        .singleElement()
        .asString()
        .contains("31 Dec 2090", "the agreement 1 Jan 2020, no end agreed");
  }

  @Test
  void versionsThatFollowOneAnotherCountTogether() {
    promise(body -> body.with("validTo", "2089-12-31"));
    String between = "between-" + key;
    ok(door.next(between, between(between, group, service).with("validFrom", "2090-01-01")));
    ok(door.agree(between));
    assertThat(door.sentences(key)).isEmpty();
  }

  @Test
  void aGapBetweenTwoAgreementsOfAGroupIsTold() {
    promise(body -> body.with("validTo", "2089-12-31"));
    String later = "later-" + key;
    door.agreed(later, between(later, group, service).with("validFrom", "2090-01-02"));
    assertThat(door.sentences(key)).singleElement().asString().contains("31 Dec 2089");
  }

  @Test
  void aContractThatHasEndedUnderpinsNothingAndIsNotHeldAgainstIt() {
    promise(body -> body);
    supply(
        body -> body.with("validTo", "2021-12-31").target("P1", "resolution", "working-time", 239));
    assertThat(door.sentences(key)).isEmpty();
  }

  @Test
  void aSupplierOfTheSameKeyAsAGroupIsCalledByItsOwnName() {
    ok(supplier(group, "Namesake Ltd"));
    promise(body -> body);
    ok(
        door.http()
            .postJson(
                "/api/suppliers/" + group + "/contracts",
                contract(contract, service).target("P1", "response", "working-time", 31).json()));
    assertThat(door.sentences(key)).singleElement().asString().contains("Namesake Ltd (");
  }

  @Test
  void theCheckReadsOnceForAllServices() {
    String[] services =
        Stream.generate(() -> organisation.service(Criticality.SILVER, group))
            .limit(20)
            .toArray(String[]::new);
    String few = key + "-few";
    String many = key + "-many";
    String customer = organisation.customer();
    ok(door.draft(agreement(few, customer, services[0])));
    ok(door.draft(agreement(many, customer, services)));
    agreements.alignment(many);
    assertThat(statements(many)).isLessThanOrEqualTo(statements(few) + 2);
  }

  private long statements(String agreement) {
    return CountingDataSource.of(() -> agreements.alignment(agreement)).statements();
  }

  private void promise(UnaryOperator<AgreementBodies> change) {
    String between = "between-" + key;
    door.agreed(between, change.apply(between(between, group, service)));
  }

  private void supply(UnaryOperator<AgreementBodies> change) {
    ok(
        door.http()
            .postJson(
                "/api/suppliers/" + supplier + "/contracts",
                change.apply(contract(contract, service)).json()));
  }
}
