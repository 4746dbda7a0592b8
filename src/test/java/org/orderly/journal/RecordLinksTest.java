package org.orderly.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLink;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class RecordLinksTest {

  @Autowired RecordLinks links;
  @Autowired EvidenceManagement evidence;
  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;

  IncidentDesk desk;
  RecordNumber one;
  RecordNumber two;
  RecordNumber three;

  @BeforeEach
  void threeRecords() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    one = desk.report();
    two = desk.report();
    three = desk.report();
  }

  @ParameterizedTest
  @EnumSource
  void aLinkIsReadFromBothEndsAndIsInTheTrailOfBoth(LinkType type) {
    allow(type);
    link(one, type, two);

    assertThat(links.of(one)).isEqualTo(links.of(two)).hasSize(1);
    RecordLink link = links.of(one).get(0);
    assertThat(link.other(one)).isEqualTo(two);
    assertThat(link.by()).isEqualTo(desk.agent.key());
    assertThat(links.targets(one, type)).containsExactly(two);
    assertThat(links.sources(two, type)).containsExactly(one);
    assertThat(links.targets(two, type)).hasSize(type.symmetric() ? 1 : 0);
    for (RecordNumber end : List.of(one, two)) {
      assertThat(trail(end)).endsWith("RecordLinked");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLinkEndsAndTheTrailKeepsThatThereWasOne(LinkType type) {
    allow(type);
    link(one, type, two);
    links.unlink(one, type, two, desk.agent, clock.instant());

    assertThat(links.of(one)).isEmpty();
    assertThat(trail(two)).endsWith("RecordLinked", "RecordUnlinked");
    assertThatThrownBy(() -> links.unlink(one, type, two, desk.agent, clock.instant()))
        .satisfies(refusedBy(JournalRule.LINK_UNKNOWN));
  }

  @ParameterizedTest
  @EnumSource
  void twoRecordsAreLinkedInOneWayOnceAndNoRecordToItself(LinkType type) {
    allow(type);
    link(one, type, two);
    assertThatThrownBy(() -> link(one, type, two)).satisfies(refusedBy(JournalRule.LINK_KNOWN));
    assertThatThrownBy(() -> link(one, type, one)).satisfies(refusedBy(JournalRule.LINK_TO_ITSELF));
  }

  @Test
  void whatIsRelatedIsRelatedBothWays() {
    link(two, LinkType.RELATED_TO, one);
    assertThatThrownBy(() -> link(one, LinkType.RELATED_TO, two))
        .satisfies(refusedBy(JournalRule.LINK_KNOWN));
    links.unlink(one, LinkType.RELATED_TO, two, desk.agent, clock.instant());
    assertThat(links.of(two)).isEmpty();
  }

  @Test
  void aRecordHasOneParentAndIsNotItsOwnAncestor() {
    link(one, LinkType.CHILD_OF, two);
    link(two, LinkType.CHILD_OF, three);
    assertThatThrownBy(() -> link(one, LinkType.CHILD_OF, three))
        .satisfies(refusedBy(JournalRule.LINK_SECOND));
    assertThatThrownBy(() -> link(three, LinkType.CHILD_OF, one))
        .satisfies(refusedBy(JournalRule.LINK_CIRCLE));
    link(three, LinkType.CAUSED_BY, one);
    assertThat(links.sources(three, LinkType.CHILD_OF)).containsExactly(two);
  }

  @Test
  void aRecordThatDoesNotExistCannotBeLinked() {
    assertThatThrownBy(() -> link(one, LinkType.FIXED_BY, new RecordNumber("CHG000001")))
        .satisfies(refusedBy(JournalRule.LINK_END_UNKNOWN));
    assertThatThrownBy(() -> link(new RecordNumber("INC999999999"), LinkType.RELATED_TO, one))
        .satisfies(refusedBy(JournalRule.LINK_END_UNKNOWN));
  }

  @Test
  void twoWhoMakeEachOtherTheParentAtOnceDoNotBothSucceed() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier together = new CyclicBarrier(2);
      Future<Boolean> first = both.submit(() -> linked(together, one, two));
      Future<Boolean> second = both.submit(() -> linked(together, two, one));
      assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
    } finally {
      both.shutdown();
    }
  }

  private boolean linked(CyclicBarrier together, RecordNumber child, RecordNumber parent)
      throws Exception {
    together.await();
    try {
      link(child, LinkType.CHILD_OF, parent);
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }

  /** Nobody works on a duplicate. */
  private void allow(LinkType type) {
    if (type == LinkType.DUPLICATE_OF) {
      Acting.as(desk.agent, () -> incidents.cancel(one, "The same as another"));
    }
  }

  private void link(RecordNumber from, LinkType type, RecordNumber to) {
    links.link(from, type, to, desk.agent, clock.instant());
  }

  private List<String> trail(RecordNumber number) {
    return evidence.trail(number).stream().map(entry -> entry.kind()).toList();
  }

  private static java.util.function.Consumer<Throwable> refusedBy(JournalRule rule) {
    return failure ->
        assertThat(failure)
            .isInstanceOfSatisfying(
                RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
