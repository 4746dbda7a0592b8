package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.orderly.incident.process.IncidentDesk.CONFIRM;
import static org.orderly.incident.process.IncidentDesk.RESOLVE;
import static org.orderly.incident.process.IncidentDesk.RESUME;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.CloseCode;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentState;
import org.orderly.journal.AttachmentManagement;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.LostRace;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What callers answer, and where it goes: at the right time, too late, and at the same time. */
@OrderlyTest
class IncidentRepliesStoryTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired FamilyManagement family;
  @Autowired AttachmentManagement attachments;
  @Autowired CatalogueManagement catalogue;
  @Autowired RecordLinks links;
  @Autowired TaskManagement tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TestClock clock;

  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  @Test
  void aReplyToAMergedIncidentGoesToTheOneInWhichWorkGoesOn() {
    RecordNumber kept = desk.claimed();
    Actor other = organisation.requester();
    RecordNumber merged = desk.reportBy(desk.agent, other.key());
    as(desk.agent, () -> family.merge(merged, kept, "The same queue"));
    reply(other, merged, "It is worse now");
    assertThat(texts(kept)).containsExactly("It is worse now");
    assertThat(texts(merged)).last().asString().endsWith("It goes on in " + kept + ".");
    assertThat(links.sources(merged, LinkType.FOLLOWS)).isEmpty();
    assertThat(desk.incident(kept).state()).isEqualTo(IncidentState.IN_PROGRESS);
  }

  @Test
  void laterRepliesGoToTheFollowUpThatIsOpen() {
    RecordNumber over = closed();
    reply(desk.caller, over, "It is slow again");
    reply(desk.caller, over, "And slower");
    RecordNumber next = links.sources(over, LinkType.FOLLOWS).get(0);
    assertThat(links.sources(over, LinkType.FOLLOWS)).hasSize(1);
    assertThat(texts(next)).containsExactly("And slower");
    as(desk.agent, () -> incidents.cancel(next, "It went away"));
    reply(desk.caller, over, "Once more");
    assertThat(links.sources(over, LinkType.FOLLOWS)).hasSize(2);
  }

  @Test
  void aReplyNeverGoesToSomebodyElsesIncidentThatFollows() {
    RecordNumber over = closed();
    RecordNumber foreign = desk.reportBy(desk.agent, organisation.requester().key());
    as(desk.agent, () -> linkFollows(foreign, over));
    reply(desk.caller, over, "It is slow again");
    assertThat(texts(foreign)).isEmpty();
    assertThat(links.sources(over, LinkType.FOLLOWS)).hasSize(2);
  }

  private void linkFollows(RecordNumber from, RecordNumber to) {
    links.link(from, LinkType.FOLLOWS, to, desk.agent, clock.instant());
  }

  @Test
  void anEmptyReplyOpensNothing() {
    RecordNumber over = closed();
    assertThat(refusal(() -> reply(desk.caller, over, " ")).fields()).containsOnlyKeys("text");
    assertThat(links.sources(over, LinkType.FOLLOWS)).isEmpty();
  }

  @Test
  void aReplyAfterItsServiceRetiredSaysWhatToDo() {
    RecordNumber over = closed();
    as(Actor.system(), () -> catalogue.retire(desk.service));
    RuleViolation refused = refusal(() -> reply(desk.caller, over, "Again"));
    assertThat(refused.fields()).containsOnlyKeys("text");
    assertThat(refused.fields().get("text")).contains("Report a new incident");
  }

  @Test
  void aFileFromTheCallerEndsTheHoldAsWordsDo() {
    RecordNumber number = desk.held();
    as(desk.resolver, () -> attach(number, Visibility.INTERNAL));
    as(desk.agent, () -> attach(number, Visibility.PUBLIC));
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ON_HOLD);
    as(desk.caller, () -> attach(number, Visibility.PUBLIC));
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
    assertThat(desk.task(number, RESOLVE).assignee()).isEqualTo(desk.resolver.key());
  }

  private void attach(RecordNumber number, Visibility visibility) {
    attachments.attach(
        number, visibility, "log.txt", "text/plain", new ByteArrayInputStream(new byte[] {1}));
  }

  @Test
  void aReplyIsKeptThoughTheHoldEndsBetweenItsReadingAndItsWriting() {
    RecordNumber number = desk.held();
    meanwhile(
        desk.caller,
        number,
        () -> desk.complete(number, RESUME, desk.resolver, Map.of()),
        () -> incidents.write(number, Visibility.PUBLIC, "Mailbox 7"));
    assertThat(texts(number)).contains("Mailbox 7");
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
  }

  @Test
  void aReplyGoesOnInANewIncidentWhereSilenceClosesTheOldMeanwhile() {
    RecordNumber number = desk.claimed();
    desk.complete(
        number,
        RESOLVE,
        desk.resolver,
        Map.of("nextStep", "on-hold", "holdReason", "awaiting-caller", "holdAskedText", "Which?"));
    meanwhile(
        desk.caller,
        number,
        () -> elapse(number),
        () -> incidents.write(number, Visibility.PUBLIC, "Mailbox 7"));
    assertThat(desk.incident(number).closeCode()).isEqualTo(CloseCode.CALLER_SILENT);
    RecordNumber next = links.sources(number, LinkType.FOLLOWS).get(0);
    assertThat(desk.incident(next).description()).isEqualTo("Mailbox 7");
  }

  @Test
  void aStepThatComesTooLateIsRefusedAsALostRace() {
    RecordNumber number = desk.held();
    Throwable late =
        catchThrowable(
            () ->
                meanwhile(
                    desk.agent,
                    number,
                    () -> desk.complete(number, RESUME, desk.resolver, Map.of()),
                    () -> incidents.endHold(number)));
    assertThat(LostRace.in(late)).isTrue();
    RecordNumber other = desk.claimed();
    late =
        catchThrowable(
            () ->
                meanwhile(
                    desk.caller,
                    other,
                    () -> as(desk.agent, () -> incidents.cancel(other, "By mistake")),
                    () -> incidents.cancel(other, "It went away")));
    assertThat(LostRace.in(late)).isTrue();
  }

  /** Reads, lets something else be done and committed, then goes on with what was read. */
  private void meanwhile(Actor actor, RecordNumber number, Runnable other, Runnable rest) {
    TransactionTemplate beside = new TransactionTemplate(transactions);
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    as(
        actor,
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(
                    status -> {
                      incidents.incident(number);
                      beside.executeWithoutResult(s -> other.run());
                      rest.run();
                    }));
  }

  private void elapse(RecordNumber number) {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .singleResult()
            .getId();
    String timer =
        management
            .createJobQuery()
            .processInstanceId(instance)
            .activityId("Timer_HoldTimeElapsed")
            .singleResult()
            .getId();
    as(Actor.system(), () -> management.executeJob(timer));
  }

  private RecordNumber closed() {
    RecordNumber number = desk.resolved();
    desk.complete(number, CONFIRM, desk.caller, Map.of("confirmed", "yes"));
    return number;
  }

  private void reply(Actor actor, RecordNumber number, String text) {
    as(actor, () -> incidents.write(number, Visibility.PUBLIC, text));
  }

  private List<String> texts(RecordNumber number) {
    return Acting.as(Actor.system(), () -> incidents.journal(number)).stream()
        .map(JournalEntry::text)
        .toList();
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
