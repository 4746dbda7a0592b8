package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.FailureSteps;
import org.orderly.cmdb.IdentifierKind;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ImpactOnServices.ServiceImpact;
import org.orderly.servicelevel.web.AgreementBodies;
import org.orderly.servicelevel.web.AgreementDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ImpactOnServicesTest {

  @Autowired ConfigurationManagement configuration;
  @Autowired ImpactOnServices impact;
  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private ItemDesk desk;
  private RecordNumber server;
  private RecordNumber other;
  private RecordNumber mailItem;
  private String mail;
  private String print;
  private String customer;
  private String agreement;

  /** Mail runs on a server; print needs one of two, and somebody has an agreement on mail. */
  @BeforeEach
  void organise() {
    String group = organisation.resolverGroup();
    mail = organisation.service(Criticality.GOLD, group);
    print = organisation.service(Criticality.SILVER, group);
    customer = organisation.customer();
    agreement = Organisation.unique("agreement");
    new AgreementDoor(visitors.program(port, visitors.holding(Roles.SERVICE_LEVEL_MANAGER)))
        .agreed(agreement, AgreementBodies.agreement(agreement, customer, mail));
    desk = new ItemDesk(configuration);
    server = desk.item("server");
    other = desk.item("server");
    mailItem = itemOf(mail);
    RecordNumber printItem = itemOf(print);
    desk.apply(
        ItemDesk.amend(mailItem, "customer", customer),
        FailureSteps.depends(mailItem, server),
        FailureSteps.needs(printItem, "spoolers", 1),
        FailureSteps.depends(printItem, server, "spoolers"),
        FailureSteps.depends(printItem, other, "spoolers"));
  }

  private RecordNumber itemOf(String service) {
    return configuration.identified(IdentifierKind.SERVICE, List.of(service)).get(service).get(0);
  }

  @Test
  void servicesAreToldWithTheAgreementsInForce() {
    List<ServiceImpact> services = impact.services(ImpactQuestion.downstream(server));
    assertThat(services).hasSize(2);
    ServiceImpact failed = services.get(0);
    assertThat(failed.hit().service()).isEqualTo(mail);
    assertThat(failed.hit().path()).containsExactly(server, mailItem);
    assertThat(failed.name()).isEqualTo("Service " + mail);
    assertThat(failed.agreements())
        .containsExactly(
            new ImpactedAgreement(agreement + "@1", "Agreement " + agreement, customer));
    assertThat(services.get(1).hit().service()).isEqualTo(print);
    assertThat(services.get(1).hit().holds()).isTrue();
    assertThat(services.get(1).agreements()).isEmpty();
  }

  @Test
  void aServiceThatIsAskedAboutIsHitItself() {
    assertThat(impact.services(ImpactQuestion.downstream(mailItem)))
        .singleElement()
        .satisfies(service -> assertThat(service.hit().depth()).isZero());
  }

  @Test
  void readersAreToldOfAgreementsThatTheyMayRead() {
    Actor theirs = organisation.personOf(customer, Roles.CUSTOMER_MANAGER);
    Actor owner = organisation.requester();
    desk.apply(ItemDesk.amend(mailItem, "owner", owner.key()));
    assertThat(services(theirs, mailItem)).singleElement().satisfies(this::told);
    assertThat(services(owner, mailItem))
        .singleElement()
        .satisfies(
            service -> {
              assertThat(service.agreements()).isEmpty();
              assertThat(service.hidden()).isEqualTo(1);
            });
  }

  private void told(ServiceImpact service) {
    assertThat(service.agreements()).extracting(ImpactedAgreement::customer).contains(customer);
    assertThat(service.hidden()).isZero();
  }

  private List<ServiceImpact> services(Actor reader, RecordNumber item) {
    return Acting.as(reader, () -> impact.services(ImpactQuestion.downstream(item)));
  }

  @Test
  void itIsAskedOverHttp() {
    JsonNode services =
        AgreementDoor.json(
            AgreementDoor.ok(
                visitors
                    .program(port, visitors.holding(Roles.SERVICE_DESK))
                    .get("/api/impact/services?items=" + server + "," + other)));
    assertThat(services).hasSize(2);
    assertThat(services.get(0).get("service").asText()).isIn(mail, print);
    assertThat(services.get(0).get("holds").asBoolean()).isFalse();
    assertThat(services.get(1).get("holds").asBoolean()).isFalse();
  }
}
