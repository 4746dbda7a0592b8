package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class ChangeTaskDatesTest {

  @Autowired private Organisation organisation;
  @Autowired private ChangeDesk desk;
  @Autowired private ChangeLifecycle lifecycle;
  @Autowired private ChangeTaskDates dates;
  @Autowired private TransactionTemplate transaction;

  private ChangeContent content;
  private RecordNumber number;

  @BeforeEach
  void aChange() {
    Actor owner = organisation.person("owner", Roles.RESOLVER);
    String service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    content = desk.content(service, List.of(), owner);
    number = desk.recorded(owner, content);
  }

  @Test
  void untilItIsBegunItsTasksAreDueWhenTheWindowOpensAndThenWhenItCloses() {
    assertThat(read()).isEqualTo(new TaskDates.Dates(content.window().starts(), null, 50));
    desk.scheduled(number, ChangeType.NORMAL, RiskLevel.HIGH);
    assertThat(read()).isEqualTo(new TaskDates.Dates(content.window().starts(), null, 65));
    transaction.executeWithoutResult(status -> lifecycle.begin(number));
    assertThat(read()).isEqualTo(new TaskDates.Dates(content.window().ends(), null, 65));
  }

  @Test
  void whatIsUrgentStandsFirst() {
    desk.scheduled(number, ChangeType.EMERGENCY, RiskLevel.LOW);
    assertThat(read().rank()).isEqualTo(90);
  }

  private TaskDates.Dates read() {
    return transaction.execute(status -> dates.dates(number));
  }
}
