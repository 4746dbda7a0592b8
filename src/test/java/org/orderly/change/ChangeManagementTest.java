package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class ChangeManagementTest {

  @Autowired private Organisation organisation;
  @Autowired private ChangeManagement changes;
  @Autowired private ChangeDesk desk;
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

  private RuleViolation refusal(Runnable work) {
    return catchThrowableOfType(
        RuleViolation.class,
        () ->
            Acting.as(
                owner,
                () -> {
                  work.run();
                  return null;
                }));
  }
}
