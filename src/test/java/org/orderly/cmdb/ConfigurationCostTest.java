package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.add;
import static org.orderly.cmdb.ItemDesk.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.cost.Cost;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** What an update costs the database: a thousand items hardly more statements than one. */
@OrderlyTest
class ConfigurationCostTest {

  private static final int MANY = 1_000;

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;

  private ItemDesk desk;

  @BeforeEach
  void warmUp() {
    desk = new ItemDesk(configuration);
    desk.item("server");
  }

  /** Head, number, item, text, revision, update, head, trail. */
  @Test
  void anItemCostsEightStatements() {
    Cost cost = CountingDataSource.of(() -> desk.item("server"));
    assertThat(cost).isEqualTo(new Cost(8, 1));
  }

  @Test
  void aThousandItemsWithTheirRelationsCostFewMore() {
    List<ConfigurationStep> steps = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      steps.add(add("i" + n, "server", Map.of("attributes.cores", "4")));
      steps.add(new ConfigurationStep.AddRelation("depends-on", "i" + n, "i" + (n + 1) % MANY));
    }
    List<RecordNumber> added = new ArrayList<>();
    Cost cost =
        CountingDataSource.of(
            () -> added.addAll(desk.apply(OriginKind.IMPORT, steps).added().values()));
    assertThat(cost).isEqualTo(new Cost(10, 1));
    List<ConfigurationStep> edits = new ArrayList<>();
    added.forEach(item -> edits.add(amend(item, "status", "maintenance")));
    assertThat(CountingDataSource.of(() -> desk.apply(OriginKind.IMPORT, edits)))
        .isEqualTo(new Cost(8, 1));
    assertThat(CountingDataSource.of(() -> desk.apply(OriginKind.IMPORT, edits)).statements())
        .isEqualTo(2);
  }

  @Test
  void aServiceBecomesAnItemForEightStatements() {
    String group = organisation.resolverGroup();
    organisation.service(Criticality.GOLD, group);
    List<String> statements =
        CountingDataSource.statements(() -> organisation.service(Criticality.GOLD, group));
    assertThat(statements)
        .filteredOn(sql -> sql.matches("(?s).*(cmdb|configuration|item_|number_ci).*"))
        .hasSizeLessThanOrEqualTo(8);
  }
}
