package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.incident.process.IncidentDesk.RESOLVE;
import static org.orderly.incident.process.IncidentDesk.RESUME;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentState;
import org.orderly.incident.Priority;
import org.orderly.incident.Urgency;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to incidents in the life of a service desk, from the first word to the last. */
@OrderlyTest
class IncidentLifecycleStoryTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired EvidenceManagement evidence;
  @Autowired TestClock clock;

  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  @Test
  void anIncidentThatGoesBackAndForthBetweenGroupsIsBroughtToTheIncidentManagers() {
    RecordNumber number = desk.claimed();
    desk.handOver(number, desk.otherGroup);
    assertThat(happened(number, "IncidentPassedAround")).isZero();
    desk.claim(number, RESOLVE, desk.otherResolver);
    desk.complete(number, RESOLVE, desk.otherResolver, IncidentDesk.handOverTo(desk.group));
    assertThat(happened(number, "IncidentPassedAround")).isOne();
    assertThat(desk.incident(number).reassignmentCount()).isEqualTo(2);
    desk.claim(number, RESOLVE, desk.resolver);
    desk.resolve(number);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.RESOLVED);
  }

  @Test
  void aPriorityThatIsRaisedWhileHeldMovesTheIncidentForwardAndLeavesItOnHold() {
    RecordNumber number = desk.held();
    Acting.as(
        desk.agent,
        () -> incidents.reassess(number, Impact.EXTENSIVE, Urgency.CRITICAL, "All sites now"));
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ON_HOLD);
    assertThat(desk.task(number, RESUME).rank()).isEqualTo(Priority.P1.rank());
    desk.complete(number, RESUME, desk.resolver, java.util.Map.of());
    assertThat(desk.task(number, RESOLVE).rank()).isEqualTo(Priority.P1.rank());
    desk.resolve(number);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.RESOLVED);
  }

  private long happened(RecordNumber number, String kind) {
    List<EvidenceEntry> trail = evidence.trail(number);
    return trail.stream().filter(entry -> entry.kind().equals(kind)).count();
  }
}
