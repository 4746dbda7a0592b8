package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Gates;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Race;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class ChangeManagementTest {

  @Autowired private Organisation organisation;
  @Autowired private ChangeManagement changes;
  @Autowired private ChangeDesk desk;
  @Autowired private EvidenceManagement evidence;
  @Autowired private Gates gates;
  @Autowired private TestClock clock;

  private Actor owner;
  private ChangeContent content;

  @BeforeEach
  void aChange() {
    String group = organisation.resolverGroup();
    owner = organisation.person("owner", Roles.RESOLVER);
    content =
        desk.content(
            organisation.service(Criticality.SILVER, group),
            List.of(),
            organisation.person("engineer", Roles.RESOLVER));
  }

  @Test
  void whatItSaysIsKeptAsItWasWritten() {
    RecordNumber number = desk.recorded(owner, content);

    ContentVersion kept = Acting.as(owner, () -> changes.content(number));

    assertThat(kept.content()).isEqualTo(content);
    assertThat(kept.digest()).hasSize(64).isEqualTo(desk.view(number).digest());
  }

  @Test
  void anotherWindowIsAnotherVersion() {
    RecordNumber number = desk.recorded(owner, content);
    Instant later = clock.instant().plus(Duration.ofDays(1));
    ChangeContent moved = content.within(new ChangeWindow(later, later.plusSeconds(600)));

    ChangeView revised = Acting.as(owner, () -> changes.revise(number, moved, 1));

    assertThat(revised.contentVersion()).isEqualTo(2);
    assertThat(revised.window()).isEqualTo(moved.window());
    assertThat(Acting.as(owner, () -> changes.content(number, 1)).content()).isEqualTo(content);
  }

  @Test
  void whoHasNotReadTheLastVersionIsRefused() {
    RecordNumber number = desk.recorded(owner, content);
    Acting.as(owner, () -> changes.revise(number, content.within(null), 1));

    assertThat(refusal(() -> changes.revise(number, content, 1)).rule())
        .isEqualTo(ChangeRule.WRITTEN_MEANWHILE);
  }

  @Test
  void ofTwoWhoWriteItOtherwiseAtOnceOneIsToldToReadItAgain() {
    RecordNumber number = desk.recorded(owner, content);
    Instant later = clock.instant().plus(Duration.ofDays(1));
    ChangeContent moved = content.within(new ChangeWindow(later, later.plusSeconds(600)));

    List<String> ended =
        new Race(gates, number)
            .run(
                Race.Halted.FIRST,
                new Race.Step<>(ChangeRevised.class, () -> written(number, moved)),
                new Race.Step<>(ChangeRevised.class, () -> written(number, content.within(null))));

    assertThat(ended).containsExactly("written", ChangeRule.WRITTEN_MEANWHILE.name());
    assertThat(desk.view(number).window()).isEqualTo(moved.window());
  }

  private String written(RecordNumber number, ChangeContent said) {
    RuleViolation refused = refusal(() -> changes.revise(number, said, 1));
    return refused == null ? "written" : refused.rule().toString();
  }

  @Test
  void aWindowThatEndsBeforeItStartsOrIsPastIsRefused() {
    Instant now = clock.instant();
    RecordNumber number = desk.recorded(owner, content);

    assertThat(
            refusal(
                    () ->
                        changes.revise(
                            number,
                            content.within(
                                new ChangeWindow(now.minusSeconds(60), now.minusSeconds(120))),
                            1))
                .fields())
        .containsOnlyKeys("window.starts", "window.ends");
  }

  @Test
  void itIsFoundByWhatItNames() {
    RecordNumber number = desk.recorded(owner, content);
    ChangeQuery query =
        new ChangeQuery(
            ChangeState.NEW,
            null,
            null,
            content.services().get(0),
            owner.key(),
            "certificate",
            0,
            10);

    assertThat(Acting.as(owner, () -> changes.find(query)).changes())
        .extracting(ChangeLine::number)
        .containsExactly(number);
  }

  @Test
  void whatIsRefusedIsToldFieldByField() {
    ChangeContent bad =
        new ChangeContent(
            "",
            content.description(),
            "",
            content.benefit(),
            List.of("no-such-service"),
            List.of(RecordNumber.of(RecordKind.CONFIGURATION_ITEM, 999_999_999L)),
            content.serviceEffect(),
            -1,
            content.effect(),
            content.risk(),
            content.plan(),
            List.of(new PlannedTask(21, "", "nobody", 0)),
            content.updates(),
            content.window());

    RuleViolation refusal = refusal(() -> changes.open(NewChange.of(bad)));

    assertThat(refusal.rule()).isEqualTo(ChangeRule.CONTENT_REFUSED);
    assertThat(refusal.fields())
        .containsOnlyKeys(
            "title",
            "reason",
            "outageMinutes",
            "services",
            "items",
            "tasks[0].title",
            "tasks[0].stage",
            "tasks[0].minutes",
            "tasks[0].implementer");
  }

  @Test
  void aWindowOfMoreThanAMonthIsRefused() {
    Instant starts = clock.instant().plus(Duration.ofDays(1));
    RecordNumber number = desk.recorded(owner, content);
    ChangeWindow month = new ChangeWindow(starts, starts.plus(Duration.ofDays(31)));

    Acting.as(owner, () -> changes.revise(number, content.within(month), 1));

    assertThat(
            refusal(
                    () ->
                        changes.revise(
                            number,
                            content.within(new ChangeWindow(starts, month.ends().plusMillis(1))),
                            2))
                .fields())
        .containsOnlyKeys("window.ends");
  }

  @Test
  void itStaysAsItIsBeforeThoseWhoAuthorizeAndTheAttemptIsKept() {
    RecordNumber number = desk.recorded(owner, content);
    desk.classify(number, ChangeType.NORMAL, ChangeCategory.MINOR, RiskLevel.LOW);
    desk.askAuthorization(number);

    assertThat(refusal(() -> changes.revise(number, content.within(null), 1)).rule())
        .isEqualTo(ChangeRule.NOT_EDITABLE);
    assertThat(evidence.trail(number))
        .filteredOn(entry -> entry.kind().equals("ChangeAttemptRefused"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.content()).contains("ITSM-CHG-006", "edit"));
  }

  @Test
  void othersNeitherWriteNorRecallNorCancelIt() {
    RecordNumber number = desk.recorded(owner, content);
    Actor other = organisation.person("other", Roles.RESOLVER);

    assertThat(refusal(other, () -> changes.revise(number, content, 1)).rule())
        .isEqualTo(ChangeRule.OWNER_ONLY);
    assertThat(refusal(other, () -> changes.recall(number, "No")).rule())
        .isEqualTo(ChangeRule.OWNER_ONLY);
    assertThat(refusal(other, () -> changes.cancel(number, "No")).rule())
        .isEqualTo(ChangeRule.OWNER_ONLY);
  }

  @Test
  void changeManagersWriteWhatOthersAskedFor() {
    RecordNumber number = desk.recorded(owner, content);
    Actor manager = organisation.person("manager", Roles.CHANGE_MANAGER);

    assertThat(Acting.as(manager, () -> changes.revise(number, content.within(null), 1)).window())
        .isNull();
  }

  @Test
  void customersAndProgramsDoNotKnowOfIt() {
    RecordNumber number = desk.recorded(owner, content);

    assertThat(refusal(organisation.requester(), () -> changes.change(number)).rule())
        .isEqualTo(ChangeRule.UNKNOWN);
    assertThat(
            refusal(organisation.person("pipeline", Roles.PROGRAM), () -> changes.change(number))
                .rule())
        .isEqualTo(ChangeRule.UNKNOWN);
    assertThat(
            refusal(
                    organisation.person("pipeline", Roles.PROGRAM),
                    () -> changes.open(NewChange.of(content)))
                .rule())
        .isEqualTo(ChangeRule.STAFF_ONLY);
  }

  @Test
  void auditorsReadAndNeverAsk() {
    RecordNumber number = desk.recorded(owner, content);
    Actor auditor = organisation.person("auditor", Roles.AUDITOR);

    assertThat(Acting.as(auditor, () -> changes.change(number)).number()).isEqualTo(number);
    assertThat(refusal(auditor, () -> changes.open(NewChange.of(content))).rule())
        .isEqualTo(ChangeRule.STAFF_ONLY);
  }

  @Test
  void theSameWordsAgainAreNoOtherVersion() {
    RecordNumber number = desk.recorded(owner, content);

    assertThat(Acting.as(owner, () -> changes.revise(number, content, 1)).contentVersion())
        .isEqualTo(1);
  }

  private RuleViolation refusal(Runnable work) {
    return refusal(owner, work);
  }

  private static RuleViolation refusal(Actor actor, Runnable work) {
    return catchThrowableOfType(
        RuleViolation.class,
        () ->
            Acting.as(
                actor,
                () -> {
                  work.run();
                  return null;
                }));
  }
}
