package org.orderly.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.InvariantCheck;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class InvariantCostTest {

  private static final int RECORDS = 20;

  @Autowired List<InvariantCheck> invariants;
  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;

  /** Fewer statements than records: a page of a thousand may have become full meanwhile. */
  @Test
  void invariantsAreAskedOfManyRecordsAtOnce() {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    long before = statements();
    for (int n = 0; n < RECORDS; n++) {
      desk.claimed();
    }
    assertThat(before).isGreaterThan(invariants.size() - 1);
    assertThat(statements() - before).isLessThan(RECORDS);
  }

  private long statements() {
    return CountingDataSource.of(
            () -> invariants.forEach(invariant -> assertThat(invariant.violations()).isNotNull()))
        .statements();
  }
}
