package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.orderly.incident.process.IncidentDesk.CONFIRM;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.identity.Roles;
import org.orderly.incident.CloseCode;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentState;
import org.orderly.incident.MajorIncidentState;
import org.orderly.incident.SecurityManagement;
import org.orderly.journal.LinkManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** Incidents that belong together, by whatever door somebody says so. */
@OrderlyTest
class IncidentFamilyStoryTest {

  private static final Set<String> OPEN_CHILDREN = Set.of("openChildren");

  private static final int MANY = 20;

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired FamilyManagement family;
  @Autowired SecurityManagement security;
  @Autowired LinkManagement linking;
  @Autowired RecordLinks links;
  @Autowired TaskManagement tasks;
  @Autowired List<FormFacts> facts;
  @Autowired TestClock clock;

  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  @Test
  void soManyChildrenLinkedOneByOneAreWeighedAsTheyReachTheThreshold() {
    RecordNumber parent = desk.claimed();
    for (int i = 1; i < MANY; i++) {
      link(desk.report(), LinkType.CHILD_OF, parent);
    }
    assertThat(desk.incident(parent).major()).isNull();
    link(desk.report(), LinkType.CHILD_OF, parent);
    assertThat(desk.incident(parent).children()).isEqualTo(MANY);
    assertThat(desk.incident(parent).major()).isEqualTo(MajorIncidentState.CANDIDATE);
  }

  @Test
  void aSecondCustomerThatIsLinkedHasItWeighed() {
    RecordNumber parent = of(organisation.customer());
    link(of(null), LinkType.CHILD_OF, parent);
    assertThat(desk.incident(parent).major()).isNull();
    link(of(organisation.customer()), LinkType.CHILD_OF, parent);
    assertThat(desk.incident(parent).major()).isEqualTo(MajorIncidentState.CANDIDATE);
  }

  @Test
  void whatIsOverTakesNoChildAndWhatIsWorkedOnIsNoDuplicateWhateverTheDoor() {
    RecordNumber open = desk.claimed();
    RecordNumber over = closed();
    assertThat(refusal(() -> link(open, LinkType.CHILD_OF, over)).rule().code())
        .isEqualTo("ITSM-INC-003");
    assertThat(refusal(() -> link(over, LinkType.CHILD_OF, open)).rule().code())
        .isEqualTo("ITSM-INC-003");
    assertThat(refusal(() -> link(open, LinkType.DUPLICATE_OF, over)))
        .hasMessageContaining("resolve it as one, or merge it");
    assertThat(refusal(() -> as(desk.agent, () -> family.addChild(over, open))).rule().code())
        .isEqualTo("ITSM-INC-003");
    link(over, LinkType.DUPLICATE_OF, open);
    link(open, LinkType.RELATED_TO, over);
    assertThat(links.of(open)).hasSize(2);
  }

  @Test
  void aReopenedDuplicateStandsForItselfAndMayBeResolvedAsOneAgain() {
    RecordNumber first = desk.claimed();
    RecordNumber other = desk.claimed();
    RecordNumber reopened = desk.claimed();
    desk.resolve(reopened, duplicateOf(first));
    notTheSame(reopened);
    assertThat(links.targets(reopened, LinkType.DUPLICATE_OF)).isEmpty();
    RecordNumber merged = desk.claimed();
    as(desk.agent, () -> family.merge(merged, reopened, "The same"));
    assertThat(links.targets(merged, LinkType.DUPLICATE_OF)).containsExactly(reopened);
    desk.resolve(reopened, duplicateOf(first));
    notTheSame(reopened);
    desk.resolve(reopened, duplicateOf(other));
    assertThat(links.targets(reopened, LinkType.DUPLICATE_OF)).containsExactly(other);
  }

  @Test
  void aDuplicateOfAClosedRecordIsOneAgainAfterItWasReopened() {
    RecordNumber over = closed();
    RecordNumber late = desk.claimed();
    desk.resolve(late, duplicateOf(over));
    notTheSame(late);
    assertThat(links.targets(late, LinkType.FOLLOWS)).isEmpty();
    desk.resolve(late, duplicateOf(over));
    assertThat(links.targets(late, LinkType.FOLLOWS)).containsExactly(over);
  }

  @Test
  void whatFollowedBeforeStillFollowsAndARefusedDuplicateSaysSoOnItsField() {
    RecordNumber over = closed();
    RecordNumber following = desk.claimed();
    link(following, LinkType.FOLLOWS, over);
    clock.advance(Duration.ofSeconds(1));
    desk.resolve(following, duplicateOf(over));
    notTheSame(following);
    assertThat(links.targets(following, LinkType.FOLLOWS)).containsExactly(over);
    RuleViolation refused = refusal(() -> desk.resolve(following, duplicateOf(closed())));
    assertThat(refused.fields()).containsOnlyKeys("duplicateOf");
  }

  @Test
  void aDuplicateNamesTheFirstRecord() {
    RecordNumber number = desk.claimed();
    RuleViolation refused =
        refusal(() -> desk.resolve(number, Map.of("resolutionCode", "duplicate")));
    assertThat(refused.fields()).containsOnlyKeys("duplicateOf");
  }

  @Test
  void childrenOfADuplicateAreDuplicatesOfTheSame() {
    RecordNumber first = desk.claimed();
    RecordNumber parent = desk.claimed();
    RecordNumber child = desk.claimed();
    as(desk.agent, () -> family.addChild(parent, child));
    Map<String, Object> fields = new HashMap<>(duplicateOf(first));
    fields.put("withChildren", "all");
    desk.resolve(parent, fields);
    assertThat(desk.incident(child).state()).isEqualTo(IncidentState.RESOLVED);
    assertThat(links.sources(first, LinkType.DUPLICATE_OF))
        .containsExactlyInAnyOrder(parent, child);
  }

  @Test
  void whatWasDoneIsNeverCut() {
    RecordNumber parent = desk.claimed();
    RecordNumber child = desk.claimed();
    as(desk.agent, () -> family.addChild(parent, child));
    String text = "x".repeat(3_980) + "🙂".repeat(10);
    desk.resolve(parent, Map.of("withChildren", "all", "resolutionText", text));
    assertThat(desk.incident(child).resolution().text()).isEqualTo(text);
  }

  @Test
  void aMergedIncidentLeavesItsOpenChildrenAndItsPlaceToTheOther() {
    RecordNumber grandparent = desk.claimed();
    RecordNumber merged = desk.claimed();
    RecordNumber into = desk.claimed();
    RecordNumber child = desk.claimed();
    RecordNumber over = desk.claimed();
    as(
        desk.agent,
        () -> {
          family.addChild(grandparent, merged);
          family.addChild(merged, child);
          family.addChild(merged, over);
          incidents.cancel(over, "Not needed");
          family.merge(merged, into, "The same");
        });
    assertThat(links.sources(into, LinkType.CHILD_OF)).containsExactly(child);
    assertThat(links.sources(merged, LinkType.CHILD_OF)).containsExactly(over);
    assertThat(links.sources(grandparent, LinkType.CHILD_OF)).containsExactly(into);
    assertThat(desk.incident(into).children()).isOne();
    assertThat(desk.incident(grandparent).children()).isOne();
    assertThat(desk.incident(merged).closeCode()).isEqualTo(CloseCode.MERGED);
  }

  @Test
  void aParentIsMergedIntoAnIncidentBelowIt() {
    RecordNumber merged = desk.claimed();
    RecordNumber child = desk.claimed();
    RecordNumber into = desk.claimed();
    as(
        desk.agent,
        () -> {
          family.addChild(merged, child);
          family.addChild(child, into);
          family.merge(merged, into, "The same");
        });
    assertThat(links.sources(into, LinkType.CHILD_OF)).containsExactly(child);
    assertThat(links.targets(into, LinkType.CHILD_OF)).isEmpty();
  }

  @Test
  void incidentsWithDifferentReadersAreNotMerged() {
    RecordNumber one = of(organisation.customer());
    RecordNumber other = of(organisation.customer());
    Actor securityAgent = organisation.person("security", Roles.SECURITY);
    assertThat(refusal(() -> as(desk.agent, () -> family.merge(one, other, "The same"))).fields())
        .containsOnlyKeys("into");
    RecordNumber plain = desk.report();
    RecordNumber flagged = desk.report();
    as(securityAgent, () -> security.flag(flagged, true, "An attack"));
    assertThat(
            refusal(() -> as(securityAgent, () -> family.merge(plain, flagged, "The same")))
                .fields())
        .containsOnlyKeys("into");
    assertThat(desk.incident(plain).state()).isEqualTo(IncidentState.NEW);
  }

  @Test
  void aThirtiethChildCostsWhatTheThirdCost() {
    RecordNumber parent = of(organisation.customer());
    List<Integer> adding = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      RecordNumber child = of(organisation.customer());
      if (i == 2 || i == 30) {
        adding.add(cost(() -> as(desk.agent, () -> family.addChild(parent, child))));
      } else {
        as(desk.agent, () -> family.addChild(parent, child));
      }
    }
    assertThat(adding.get(1)).isLessThanOrEqualTo(adding.get(0));
    FormFacts incidentFacts =
        facts.stream().filter(one -> one.kind() == RecordKind.INCIDENT).findFirst().orElseThrow();
    Actor reader = organisation.deskAgent();
    assertThat(incidentFacts.facts(parent, null, OPEN_CHILDREN, reader).get("openChildren").lines())
        .hasSize(31);
    assertThat(cost(() -> incidentFacts.facts(parent, null, OPEN_CHILDREN, reader))).isLessThan(20);
    assertThat(cost(() -> as(reader, () -> family.children(parent)))).isLessThan(10);
  }

  private static int cost(Runnable work) {
    return (int) CountingDataSource.of(work).statements();
  }

  private RecordNumber of(String customer) {
    Actor caller = customer == null ? desk.caller : organisation.personOf(customer);
    return desk.reportBy(desk.agent, caller.key());
  }

  private RecordNumber closed() {
    RecordNumber number = desk.resolved();
    desk.complete(number, CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    return number;
  }

  private void notTheSame(RecordNumber number) {
    desk.complete(
        number, CONFIRM, desk.caller, Map.of("confirmed", "no", "comment", "Not the same"));
  }

  private void link(RecordNumber from, LinkType type, RecordNumber to) {
    as(desk.agent, () -> linking.link(from, type, to));
  }

  private static Map<String, Object> duplicateOf(RecordNumber original) {
    return Map.of("resolutionCode", "duplicate", "duplicateOf", original.value());
  }

  private static RuleViolation refusal(Runnable work) {
    RuleViolation refused = catchThrowableOfType(RuleViolation.class, work::run);
    assertThat(refused).isNotNull();
    return refused;
  }

  private static void as(Actor actor, Runnable work) {
    Acting.as(
        actor,
        () -> {
          work.run();
          return actor;
        });
  }
}
