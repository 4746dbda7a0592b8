package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.cost.BareEngine;
import org.orderly.fixtures.cost.BareLifecycle;
import org.orderly.fixtures.cost.Cost;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.incident.IncidentManagement;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class LifecycleCostTest {

  private static final int WARM_UP = 3;

  /** 276, and what is read anew where the half minute of a memory ends in the middle. */
  private static final int REACHED = 285;

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired JavaMigration engineTables;

  @Test
  void aLifeCycleCostsAtMostAQuarterMoreStatementsThanTheEngineItselfAndNoCommitMore() {
    OurLifecycle ours =
        new OurLifecycle(new IncidentDesk(organisation, incidents, tasks, clock), incidents);
    try (BareEngine bare = BareEngine.on(engineTables)) {
      BareLifecycle theirs = new BareLifecycle(bare.engine());
      for (int i = 0; i < WARM_UP; i++) {
        ours.run();
        theirs.run();
      }
      Cost our = CountingDataSource.of(ours);
      Cost their = CountingDataSource.of(theirs);
      System.out.printf(
          "Life cycle: %d statements and %d commits, bare engine %d and %d: %.3f times%n",
          our.statements(),
          our.commits(),
          their.statements(),
          their.commits(),
          (double) our.statements() / their.statements());
      assertThat(our.statements()).isLessThanOrEqualTo(their.statements() * 5 / 4);
      assertThat(our.statements()).isLessThanOrEqualTo(REACHED);
      assertThat(our.commits()).isLessThanOrEqualTo(their.commits());
    }
  }
}
