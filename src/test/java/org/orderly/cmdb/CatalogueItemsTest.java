package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class CatalogueItemsTest {

  @Autowired ConfigurationManagement configuration;
  @Autowired ItemHistoryManagement histories;
  @Autowired CatalogueManagement catalogue;
  @Autowired CatalogueItems items;
  @Autowired Organisation organisation;
  @Autowired JdbcClient jdbc;

  @Test
  void aServiceIsAnItemFromItsRegistrationToItsRetirement() {
    String group = organisation.resolverGroup();
    String key = organisation.service(Criticality.GOLD, group);
    RecordNumber number = item(key);
    ItemFacts facts = configuration.item(number).facts();
    assertThat(facts.itemClass()).isEqualTo("service");
    assertThat(facts.status()).isEqualTo(ItemStatus.LIVE);
    assertThat(facts.attribute("serviceKey")).isEqualTo(key);
    assertThat(facts.value(ItemField.SUPPORT_GROUP)).isEqualTo(group);
    assertThat(facts.value(ItemField.CRITICALITY)).isEqualTo("gold");
    catalogue.retire(key);
    assertThat(configuration.item(number).facts().status()).isEqualTo(ItemStatus.RETIRED);
    assertThat(histories.history(number, Long.MAX_VALUE, 5))
        .extracting(entry -> entry.update().origin().kind())
        .containsOnly(OriginKind.CATALOGUE);
  }

  @Test
  void whatWasRegisteredBeforeThereWereItemsIsAddedAtTheStartAndOnce() {
    String key = Organisation.unique("old-service");
    jdbc.sql(
            "insert into service (service_key, name, criticality, offering_level, calendar,"
                + " retired, version) values (?, ?, 'SILVER', 'SILVER', 'office-hours', false, 0)")
        .params(key, "Old\tservice")
        .update();
    forgetServices();
    items.run();
    RecordNumber number = item(key);
    assertThat(configuration.item(number).facts().name()).isEqualTo("Old service");
    items.run();
    assertThat(configuration.identified(IdentifierKind.SERVICE, List.of(key)).get(key))
        .containsExactly(number);
  }

  @Test
  void onlyTheCatalogueNamesServices() {
    ItemDesk desk = new ItemDesk(configuration);
    RecordNumber number =
        item(organisation.service(Criticality.GOLD, organisation.resolverGroup()));
    assertThat(
            desk.refusal(new AmendItem(number.value(), Map.of("attributes.serviceKey", "other")))
                .fields())
        .containsOnlyKeys("steps[0].attributes.serviceKey");
    assertThat(
            desk.refusal(ItemDesk.add("s", "service", Map.of("attributes.serviceKey", "another")))
                .fields())
        .containsKey("steps[0].attributes.serviceKey");
  }

  @Test
  void noServiceLosesItsItem() {
    RecordNumber number =
        item(organisation.service(Criticality.GOLD, organisation.resolverGroup()));
    Map<String, String> away = new HashMap<>();
    away.put("class", "application");
    away.put("attributes.serviceKey", null);
    assertThat(new ItemDesk(configuration).refusal(new AmendItem(number.value(), away)).fields())
        .containsOnlyKeys("steps[0].attributes.serviceKey");
  }

  /** The catalogue keeps its services in mind until one is written by itself. */
  private void forgetServices() {
    organisation.service(Criticality.BRONZE, organisation.resolverGroup());
  }

  private RecordNumber item(String service) {
    return configuration.identified(IdentifierKind.SERVICE, List.of(service)).get(service).get(0);
  }
}
