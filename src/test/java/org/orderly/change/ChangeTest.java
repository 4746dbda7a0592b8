package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

class ChangeTest {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final RecordNumber NUMBER = RecordNumber.of(RecordKind.CHANGE, 7);
  private static final ChangeWindow WINDOW = new ChangeWindow(NOW, NOW.plus(Duration.ofHours(2)));

  /** The steps that enter a state from the one before; a recall enters assessment, too. */
  private static final Map<ChangeState, List<Consumer<Change>>> STEPS =
      Map.of(
          ChangeState.ASSESSMENT, List.of(Change::assess),
          ChangeState.AUTHORIZATION, List.of(Change::askAuthorization),
          ChangeState.SCHEDULED, List.of(Change::schedule),
          ChangeState.IMPLEMENTATION, List.of(one -> one.begin(NOW)),
          ChangeState.REVIEW,
              List.of(
                  one -> one.conclude(ChangeOutcome.SUCCESSFUL, NOW), Change::recordUnauthorized),
          ChangeState.CLOSED, List.of(one -> one.close(NOW)),
          ChangeState.REJECTED, List.of(one -> one.reject(NOW)),
          ChangeState.CANCELLED, List.of(one -> one.cancel("Not needed", NOW)));

  @ParameterizedTest
  @EnumSource
  void aChangeEntersOnlyTheStatesThatFollow(ChangeState from) {
    Set<ChangeState> entered = EnumSet.noneOf(ChangeState.class);
    STEPS.forEach((to, steps) -> steps.forEach(step -> enter(from, to, step, entered)));
    assertThat(entered).isEqualTo(from.successors());
    assertThat(from.open()).isEqualTo(!entered.isEmpty());
    assertThat(from.cancellable()).isEqualTo(entered.contains(ChangeState.CANCELLED));
  }

  private static void enter(
      ChangeState from, ChangeState to, Consumer<Change> step, Set<ChangeState> entered) {
    Change change = in(from);
    try {
      step.accept(change);
      assertThat(change.state()).isEqualTo(to);
      if (from != to) {
        entered.add(to);
      }
    } catch (RuleViolation refused) {
      assertThat(refused.rule()).isEqualTo(ChangeRule.NOT_IN_STATE);
      assertThat(change.state()).isEqualTo(from);
    }
  }

  @Test
  void everyStateIsReached() {
    assertThat(ChangeState.values())
        .allSatisfy(state -> assertThat(in(state).state()).isEqualTo(state));
  }

  @ParameterizedTest
  @EnumSource
  void itIsWrittenOtherwiseWhereNobodyLooksAtItAndItIsNotBegun(ChangeState state) {
    Change change = in(state);
    ContentVersion second = version(2, WINDOW);
    if (state.editable()) {
      change.revise(second);
      assertThat(change.contentVersion()).isEqualTo(2);
      assertThat(change.digest()).isEqualTo(second.digest());
    } else {
      assertThatThrownBy(() -> change.revise(second))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.rule()).isEqualTo(ChangeRule.NOT_EDITABLE));
      assertThat(change.contentVersion()).isEqualTo(1);
    }
    assertThat(state.editable())
        .isEqualTo(
            Set.of(ChangeState.NEW, ChangeState.ASSESSMENT, ChangeState.SCHEDULED).contains(state));
  }

  @ParameterizedTest
  @EnumSource
  void itIsWeighedWhileItIsAssessedAndNeverElse(ChangeState state) {
    Change change = in(state);
    Runnable weigh =
        () -> change.classify(ChangeType.NORMAL, ChangeCategory.MAJOR, RiskLevel.VERY_HIGH, 20);
    if (state == ChangeState.ASSESSMENT) {
      weigh.run();
      assertThat(change.view().riskLevel()).isEqualTo(RiskLevel.VERY_HIGH);
      assertThat(change.view().riskScore()).isEqualTo(20);
    } else {
      assertThatThrownBy(weigh::run).isInstanceOf(RuleViolation.class);
    }
  }

  @Test
  void withoutAWindowItIsNotReleased() {
    Change change = recorded(null);
    change.assess();
    assertThatThrownBy(change::schedule).isInstanceOf(RuleViolation.class);
    change.revise(version(2, WINDOW));
    change.schedule();
    assertThat(change.state()).isEqualTo(ChangeState.SCHEDULED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "bob", "cara", "dan"})
  void whoAskedAnswersOrMakesItHasAHandInIt(String person) {
    assertThat(recorded(WINDOW).involves(person)).isTrue();
  }

  @Test
  void allOthersHaveNone() {
    assertThat(recorded(WINDOW).involves("eve")).isFalse();
  }

  @Test
  void whatWasFoundMadeIsUnauthorizedAndIsReviewed() {
    Change change = recorded(WINDOW);
    change.recordUnauthorized();
    assertThat(change.view().type()).isEqualTo(ChangeType.UNAUTHORIZED);
    assertThat(change.state()).isEqualTo(ChangeState.REVIEW);
  }

  private static Change in(ChangeState state) {
    Change change = recorded(WINDOW);
    if (state == ChangeState.NEW) {
      return change;
    }
    if (state == ChangeState.CANCELLED) {
      change.cancel("Not needed", NOW);
      return change;
    }
    change.assess();
    if (state == ChangeState.AUTHORIZATION || state == ChangeState.REJECTED) {
      change.askAuthorization();
    }
    if (state == ChangeState.REJECTED) {
      change.reject(NOW);
    }
    if (after(state, ChangeState.SCHEDULED)) {
      change.schedule();
    }
    if (after(state, ChangeState.IMPLEMENTATION)) {
      change.begin(NOW);
    }
    if (after(state, ChangeState.REVIEW)) {
      change.conclude(ChangeOutcome.SUCCESSFUL, NOW);
    }
    if (state == ChangeState.CLOSED) {
      change.close(NOW);
    }
    return change;
  }

  private static boolean after(ChangeState state, ChangeState other) {
    return state.compareTo(other) >= 0 && state.compareTo(ChangeState.CLOSED) <= 0;
  }

  private static Change recorded(@Nullable ChangeWindow window) {
    ContentVersion first = version(1, window);
    return new Change(
        NUMBER,
        new NewChange(first.content(), "bob", "cara", null, null, false, false),
        first,
        "ann",
        NOW);
  }

  private static ContentVersion version(int version, @Nullable ChangeWindow window) {
    ChangeContent content =
        new ChangeContent(
            "Renew the certificate",
            "",
            "It ends",
            "",
            List.of("mail"),
            List.of(),
            ServiceEffect.NONE,
            0,
            "",
            null,
            ChangePlan.NONE,
            List.of(new PlannedTask(1, "Install it", "dan", 10)),
            ConfigurationPlan.of(),
            window);
    return new ContentVersion(version, content, "digest-" + version, "ann", NOW);
  }
}
