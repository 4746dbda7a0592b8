package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test tampers in a transaction that is rolled back. */
@OrderlyTest
class CmdbInvariantsTest {

  @Autowired ConfigurationManagement configuration;
  @Autowired List<InvariantCheck> invariants;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private ItemDesk desk;
  private RecordNumber item;

  @BeforeEach
  void write() {
    desk = new ItemDesk(configuration);
    item = desk.item("server", Map.of("serial", "S-1", "attributes.hostName", "h-1"));
    desk.apply(amend(item, "status", "maintenance"));
    desk.apply(
        relate("depends-on", item, desk.item("server")),
        new ConfigurationStep.AmendItem(
            item.value(),
            null,
            Map.of(),
            Map.of(ComponentKind.DISK, List.of(new ItemComponent("sda", Map.of("size", "1"))))));
  }

  @Test
  void whatStandsAsItWasWrittenIsFine() {
    assertThat(violations("I9")).isEmpty();
    assertThat(violations("I5 each configuration update")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is as its revision | update configuration_item set name = 'Other' where id = :item
          is as its revision | update configuration_item set attributes = '{}' where id = :item
          is as its revision | update configuration_item set from_update = from_update + 1 where id = :item
          is as its revision | delete from configuration_item where id = :item
          is as its revision | update configuration_item_text set content = 'x' where item_id = :item
          ends where         | update configuration_item_revision set to_update = to_update - 1 where item_id = :item
          ends where         | delete from configuration_item_revision where item_id = :item order by from_update desc limit 1
          ends where         | delete from configuration_update where number = :update
          ends at two items  | delete from configuration_item where id = :item
          found by           | delete from item_identifier where item_id = :item
          found by           | insert into item_identifier (kind, value, item_id) values ('mac', 'x', :item)
          its digest says    | update configuration_item_revision set facts = json_set(facts, '$.name', 'x') where item_id = :item
          its digest says    | update item_component set facts = '{}' where item_id = :item
          its digest says    | delete from item_component where item_id = :item
          its digest says    | delete from item_relation where source_id = :item
          kept of            | update configuration_item_revision set facts = json_set(facts, '$.status', 'test') where item_id = :item and from_update < :update
          in the trail       | update configuration_update set digest = repeat('0', 64) where number = :update
          in the trail       | delete from configuration_update where number = :update
          in the trail       | delete from configuration_update where number = (select update_number from cmdb_head)
          """)
  void whatIsTamperedWithIsReported(String invariant, String tampering) {
    long update = configuration.item(item).revision();
    List<String> violations =
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              jdbc.sql(tampering).param("item", item.running()).param("update", update).update();
              return violations(invariant);
            });
    assertThat(violations).isNotEmpty();
  }

  private List<String> violations(String named) {
    return invariants.stream()
        .filter(check -> check.name().contains(named))
        .flatMap(check -> check.violations().stream())
        .toList();
  }
}
