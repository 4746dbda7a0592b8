package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.incident.process.IncidentDesk.RESOLVE;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentView;
import org.orderly.incident.Priority;
import org.orderly.incident.PriorityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** What people set on an incident before the service desk classifies it. */
@OrderlyTest
class ChosenBeforeClassificationTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired PriorityManagement priorities;
  @Autowired TaskManagement tasks;
  @Autowired EvidenceManagement evidence;
  @Autowired TestClock clock;

  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  @Test
  void aPrioritySetByAnIncidentManagerOutlivesTheClassification() {
    RecordNumber number = overridden();
    desk.classify(number, Map.of("scope", "one-user", "workaround", "good"));
    IncidentView incident = desk.incident(number);
    assertThat(incident.assessment().priority()).isEqualTo(Priority.P1);
    assertThat(incident.priorityByHand()).isTrue();
    assertThat(desk.task(number, RESOLVE).rank()).isEqualTo(Priority.P1.rank());
    assertThat(evidence.trail(number))
        .filteredOn(entry -> entry.kind().equals("IncidentPriorityOverridden"))
        .hasSize(1);
  }

  @Test
  void impactAndUrgencySetByHandReplaceIt() {
    RecordNumber number = overridden();
    desk.classify(
        number,
        Map.of(
            "assessedByHand", true,
            "impact", "minor",
            "urgency", "low",
            "assessmentReason", "Nobody is disturbed"));
    assertThat(desk.incident(number).assessment().priority()).isEqualTo(Priority.P5);
    assertThat(desk.incident(number).priorityByHand()).isFalse();
  }

  @Test
  void aGroupThatWasChosenOutlivesTheClassificationAndNoHandOverIsCounted() {
    RecordNumber number = desk.report();
    Acting.as(desk.agent, () -> incidents.reassign(number, desk.otherGroup));
    desk.classify(number, Map.of());
    assertThat(desk.incident(number).assignmentGroup()).isEqualTo(desk.otherGroup);
    assertThat(desk.incident(number).reassignmentCount()).isZero();
    assertThat(desk.task(number, RESOLVE).offeredTo()).containsExactly(desk.otherGroup);
  }

  @Test
  void theFormReplacesTheGroupAndSecurityGoesBeforeAnyChoice() {
    RecordNumber number = desk.report();
    Acting.as(desk.agent, () -> incidents.reassign(number, desk.otherGroup));
    desk.classify(number, Map.of("assignmentGroup", desk.group));
    assertThat(desk.incident(number).assignmentGroup()).isEqualTo(desk.group);
    RecordNumber flagged = desk.report();
    Acting.as(desk.agent, () -> incidents.reassign(flagged, desk.otherGroup));
    desk.classify(flagged, Map.of("securityFlag", true));
    assertThat(desk.incident(flagged).assignmentGroup()).isEqualTo(Roles.SECURITY);
  }

  private RecordNumber overridden() {
    RecordNumber number = desk.report();
    Acting.as(
        organisation.person("manager", Roles.INCIDENT_MANAGER),
        () -> priorities.override(number, Priority.P1, "The board meets today"));
    return number;
  }
}
