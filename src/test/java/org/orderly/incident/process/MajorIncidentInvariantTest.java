package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.MajorIncidentState;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The check is shown to bite; what is broken for that is rolled back. */
@OrderlyTest
@Transactional
class MajorIncidentInvariantTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired MajorIncidentManagement majors;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MajorIncidentsStandWhereTheirProcessStands check;

  @Test
  void aMajorIncidentThatIsNotOverHasALiveProcessWhoseTaskFits() {
    RecordNumber number = new IncidentDesk(organisation, incidents, tasks, clock).claimed();
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    room.call(number);
    assertSilent(number);
    room.declare(number);
    assertSilent(number);
    state(number, MajorIncidentState.STOOD_DOWN);
    assertBites(number, "[STOOD_DOWN]");
    state(number, MajorIncidentState.REVIEWED);
    assertBites(number, "Task_OpenBridge");
    state(number, MajorIncidentState.DECLARED);
    assertSilent(number);
    jdbc.sql("update ACT_RU_EXECUTION set BUSINESS_KEY_ = 'x' where BUSINESS_KEY_ = ?")
        .param(number.value())
        .update();
    assertBites(number, "live processes: []");
  }

  private void state(RecordNumber number, MajorIncidentState state) {
    jdbc.sql("update major_incident set state = ? where incident = ?")
        .params(state.name(), number.running())
        .update();
  }

  private void assertSilent(RecordNumber number) {
    assertThat(check.violations()).noneMatch(line -> line.contains(number.value()));
  }

  private void assertBites(RecordNumber number, String reason) {
    assertThat(check.violations())
        .anyMatch(line -> line.contains(number.value()) && line.contains(reason));
  }
}
