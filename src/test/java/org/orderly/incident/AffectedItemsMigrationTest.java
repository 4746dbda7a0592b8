package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What became of the names that incidents had before items had numbers. */
@OrderlyTest
class AffectedItemsMigrationTest {

  private static final Path SCRIPT = Path.of("src/main/resources/db/migration/V37__incident.sql");

  @Autowired Organisation organisation;
  @Autowired ConfigurationManagement configuration;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;

  @Test
  void numbersOfItemsAreTakenOverAndEveryNameStays() throws IOException {
    String script = Files.readString(SCRIPT);
    String takeOver = script.substring(script.indexOf("insert ignore")).replace(";", "");
    RecordNumber number = new IncidentDesk(organisation, incidents, tasks, clock).report();
    ItemDesk desk = new ItemDesk(configuration);
    RecordNumber first = desk.item("server");
    RecordNumber last = desk.item("server");
    String names =
        String.join(
            "\n",
            first.value(),
            "mx1",
            "CI999999999",
            first.value().toLowerCase(),
            "CI00",
            last.value());
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql("update incident set affected_items = ? where number = ?")
              .params(names, number.value())
              .update();
          jdbc.sql(takeOver).update();
          assertThat(
                  jdbc.sql("select item from incident_item where incident = ? order by item")
                      .param(number.running())
                      .query(Long.class)
                      .list())
              .containsExactly(first.running(), last.running());
          assertThat(
                  jdbc.sql("select affected_items from incident where number = ?")
                      .param(number.value())
                      .query(String.class)
                      .single())
              .isEqualTo(names);
        });
  }
}
