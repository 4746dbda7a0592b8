package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.add;
import static org.orderly.cmdb.ItemDesk.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.cost.Cost;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a baseline costs the database: a row for each item, and statements for each thousand. */
@OrderlyTest
class BaselineCostTest {

  private static final int MANY = 1_000;

  @Autowired ConfigurationManagement configuration;
  @Autowired BaselineManagement baselines;
  @Autowired Organisation organisation;
  @Autowired JdbcClient jdbc;

  /** Who asks, items, number, entries, four kinds of state, baseline, trail with its salt. */
  @Test
  void aThousandItemsAreAThousandRowsAndElevenStatements() {
    ItemDesk desk = new ItemDesk(configuration);
    String customer = organisation.customer();
    List<ConfigurationStep> steps = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      steps.add(add("i" + n, "server", Map.of("customer", customer)));
      steps.add(new ConfigurationStep.AddRelation("depends-on", "i" + n, "i" + (n + 1) % MANY));
    }
    List<RecordNumber> items = List.copyOf(desk.apply(OriginKind.IMPORT, steps).added().values());
    NewBaseline wish =
        new NewBaseline(
            "Of a customer",
            "To count",
            new BaselineScope.Matching(
                new ItemCriteria(null, null, null, null, null, customer, null, null, null)));
    List<BaselineView> taken = new ArrayList<>();
    assertThat(CountingDataSource.of(() -> taken.add(baselines.take(wish))))
        .isEqualTo(new Cost(11, 1));
    BaselineView baseline = taken.get(0);
    assertThat(
            jdbc.sql("select count(*) from baseline_entry where baseline_id = ?")
                .param(baseline.number().running())
                .query(Long.class)
                .single())
        .isEqualTo(MANY);
    desk.apply(amend(items.get(7), "vendor", "Ours Ltd"));
    Cost compared =
        CountingDataSource.of(() -> baselines.compare(baseline.number(), null, null, 0, 20));
    assertThat(compared.statements()).isLessThanOrEqualTo(20);
  }
}
