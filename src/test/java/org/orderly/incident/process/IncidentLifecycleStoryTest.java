package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orderly.incident.process.IncidentDesk.CONFIRM;
import static org.orderly.incident.process.IncidentDesk.RESOLVE;
import static org.orderly.incident.process.IncidentDesk.RESUME;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.CloseCode;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentCriteria;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentQuery;
import org.orderly.incident.IncidentRow;
import org.orderly.incident.IncidentState;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.MajorIncidentState;
import org.orderly.incident.MajorIncidentView;
import org.orderly.incident.Priority;
import org.orderly.incident.Urgency;
import org.orderly.incident.WatcherManagement;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.orderly.notification.Recipient;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to incidents in the life of a service desk, from the first word to the last. */
@OrderlyTest
class IncidentLifecycleStoryTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired FamilyManagement family;
  @Autowired MajorIncidentManagement majors;
  @Autowired WatcherManagement watchers;
  @Autowired RecordLinks links;
  @Autowired TaskManagement tasks;
  @Autowired NotificationManagement notifications;
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
    desk.complete(number, RESUME, desk.resolver, Map.of());
    assertThat(desk.task(number, RESOLVE).rank()).isEqualTo(Priority.P1.rank());
    desk.resolve(number);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.RESOLVED);
  }

  @Test
  void aChildIsResolvedWithItsParentAndConfirmedByItsOwnCaller() {
    RecordNumber parent = desk.claimed();
    RecordNumber held = desk.held();
    RecordNumber assigned = desk.classified();
    RecordNumber left = desk.claimed();
    Acting.as(
        desk.agent,
        () -> {
          List.of(held, assigned, left).forEach(child -> family.addChild(parent, child));
          return parent;
        });
    assertThatThrownBy(() -> desk.resolve(parent))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("withChildren"));
    assertThat(desk.incident(parent).state()).isEqualTo(IncidentState.IN_PROGRESS);
    desk.resolve(parent, Map.of("withChildren", "chosen", "chosenChildren", held + " " + assigned));
    assertThat(desk.incident(held).state()).isEqualTo(IncidentState.RESOLVED);
    assertThat(desk.incident(assigned).state()).isEqualTo(IncidentState.RESOLVED);
    assertThat(desk.incident(assigned).resolution().text())
        .isEqualTo("Resolved with " + parent + ". Restarted the queue");
    assertThat(desk.incident(left).state()).isEqualTo(IncidentState.IN_PROGRESS);
    desk.complete(assigned, CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    assertThat(desk.incident(assigned).state()).isEqualTo(IncidentState.CLOSED);
    desk.complete(held, CONFIRM, desk.caller, Map.of("confirmed", "no", "comment", "Not mine"));
    assertThat(desk.task(held, RESOLVE).assignee()).isEqualTo(desk.resolver.key());
  }

  @Test
  void duplicatesPointToTheFirstOfTheirChainAndOneOfAClosedRecordFollowsIt() {
    RecordNumber first = desk.claimed();
    RecordNumber second = desk.claimed();
    RecordNumber third = desk.claimed();
    desk.resolve(third, duplicateOf(second));
    desk.resolve(second, duplicateOf(first));
    assertThat(links.targets(third, LinkType.DUPLICATE_OF)).containsExactly(first);
    RecordNumber fourth = desk.claimed();
    desk.resolve(fourth, duplicateOf(third));
    assertThat(links.targets(fourth, LinkType.DUPLICATE_OF)).containsExactly(first);
    desk.resolve(first);
    desk.complete(first, CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    RecordNumber late = desk.claimed();
    desk.resolve(late, duplicateOf(second));
    assertThat(links.targets(late, LinkType.DUPLICATE_OF)).isEmpty();
    assertThat(links.targets(late, LinkType.FOLLOWS)).containsExactly(first);
    RecordNumber wrong = desk.claimed();
    assertThatThrownBy(
            () -> desk.resolve(wrong, Map.of("resolutionCode", "duplicate", "duplicateOf", "INC")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("duplicateOf"));
  }

  private static Map<String, Object> duplicateOf(RecordNumber original) {
    return Map.of("resolutionCode", "duplicate", "duplicateOf", original.value());
  }

  @Test
  void aMergedIncidentGoesOnInTheOtherAndItsPeopleFollowThat() {
    RecordNumber kept = desk.claimed();
    Actor other = organisation.requester();
    RecordNumber merged = desk.reportBy(desk.agent, other.key());
    Actor watcher = organisation.requester();
    Acting.as(
        other,
        () -> {
          watchers.watch(merged, watcher.key());
          incidents.write(merged, Visibility.PUBLIC, "It is slow for me too");
          return merged;
        });
    assertThat(Acting.as(watcher, () -> incidents.journal(merged))).hasSize(1);
    Acting.as(desk.agent, () -> family.merge(merged, kept, "The same queue"));
    assertThat(desk.incident(merged).state()).isEqualTo(IncidentState.CLOSED);
    assertThat(desk.incident(merged).closeCode()).isEqualTo(CloseCode.MERGED);
    assertThat(tasks.openTasks(merged)).isEmpty();
    assertThat(Acting.as(other, () -> incidents.journal(merged)))
        .extracting(JournalEntry::text)
        .containsExactly("It is slow for me too", "Work on this goes on in " + kept + ".");
    for (Actor follower : List.of(other, watcher)) {
      assertThat(Acting.as(follower, () -> incidents.incident(kept))).isNotNull();
      assertThat(Acting.as(follower, () -> incidents.find(own())).incidents())
          .extracting(IncidentRow::number)
          .contains(kept);
    }
    assertThat(links.targets(merged, LinkType.DUPLICATE_OF)).containsExactly(kept);
    assertThat(notifications.notifications(merged))
        .filteredOn(one -> !one.kind().equals("incident.reported"))
        .filteredOn(one -> one.recipient().kind() == Recipient.Kind.PERSON)
        .extracting(NotificationView::kind, one -> one.recipient().key())
        .contains(tuple("incident.merged", other.key()), tuple("incident.merged", watcher.key()));
  }

  private static IncidentQuery own() {
    return new IncidentQuery(
        new IncidentCriteria(null, null, null, null, null, null, null, null, null, null), 0, 100);
  }

  @Test
  void whatWasARequestFromTheFirstIsClosedAsConverted() {
    RecordNumber number = desk.held();
    Acting.as(desk.agent, () -> family.convert(number, "A new mailbox is ordered as a request"));
    assertThat(desk.incident(number).closeCode()).isEqualTo(CloseCode.CONVERTED);
    assertThat(happened(number, "IncidentConversionAsked")).isOne();
    assertThat(tasks.openTasks(number)).isEmpty();
  }

  @Test
  void aReplyAfterTheEndOpensANewIncidentThatFollows() {
    RecordNumber number = desk.resolved();
    desk.complete(number, CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    Acting.as(
        desk.caller,
        () -> {
          incidents.write(number, Visibility.PUBLIC, "It is slow again");
          return number;
        });
    RecordNumber next = links.sources(number, LinkType.FOLLOWS).get(0);
    assertThat(desk.incident(next).description()).isEqualTo("It is slow again");
    assertThat(desk.incident(next).state()).isEqualTo(IncidentState.NEW);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.CLOSED);
  }

  @Test
  void aTopPriorityOfAGoldServiceIsAMajorIncidentCandidateAtOnce() {
    IncidentDesk gold = new IncidentDesk(organisation, incidents, tasks, clock, Criticality.GOLD);
    RecordNumber number = gold.report();
    gold.classify(number, Map.of("workStoppage", "yes", "workaround", "none"));
    assertThat(gold.incident(number).major()).isEqualTo(MajorIncidentState.CANDIDATE);
    assertThat(tasks.openTasks(number))
        .extracting(TaskView::taskKey)
        .containsExactlyInAnyOrder("Task_DecideMajorIncident", RESOLVE);
  }

  @Test
  void aMajorIncidentIsDeclaredInTheMiddleOfWorkStoodDownAndDeclaredAgain() {
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    RecordNumber number = desk.held();
    room.call(number);
    room.declare(number);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ON_HOLD);
    room.openBridge(number);
    room.restore(number, "no");
    assertThat(desk.incident(number).major()).isEqualTo(MajorIncidentState.STOOD_DOWN);
    room.call(number);
    room.declare(number);
    room.openBridge(number);
    room.restore(number, "yes");
    room.standDown(number);
    assertThat(Acting.as(room.manager, () -> majors.of(number)))
        .extracting(MajorIncidentView::state)
        .containsExactly(MajorIncidentState.STOOD_DOWN, MajorIncidentState.STOOD_DOWN);
    TaskView resume = room.task(number, RESUME);
    tasks.complete(resume.id(), Map.of(), desk.resolver);
    TaskView resolve = room.task(number, RESOLVE);
    tasks.complete(
        resolve.id(),
        Map.of(
            "nextStep", "resolved",
            "resolutionCode", "fixed-permanent",
            "resolutionText", "The second line is up"),
        desk.resolver);
    TaskView confirm = room.task(number, CONFIRM);
    tasks.complete(confirm.id(), Map.of("confirmed", "yes"), desk.caller);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.CLOSED);
    room.review(number);
    room.review(number);
    assertThat(tasks.openTasks(number)).isEmpty();
  }

  private long happened(RecordNumber number, String kind) {
    List<EvidenceEntry> trail = evidence.trail(number);
    return trail.stream().filter(entry -> entry.kind().equals(kind)).count();
  }
}
