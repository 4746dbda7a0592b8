package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

class VerificationTest {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final RecordNumber NUMBER =
      RecordNumber.of(RecordKind.CONFIGURATION_VERIFICATION, 7);
  private static final VerificationView.Draw DRAW =
      new VerificationView.Draw("ab", NOW, 12, 400, "cd", 40);
  private static final Accuracy ACCURACY = new Accuracy(97, 100);

  /** The step that enters a state from the one before. */
  private static final Map<VerificationState, Consumer<Verification>> STEPS =
      Map.of(
          VerificationState.DRAWN, one -> one.draw(DRAW),
          VerificationState.ASSESSED, one -> one.assess(ACCURACY),
          VerificationState.CLOSED, one -> one.close(NOW),
          VerificationState.CANCELLED, one -> one.cancel("Moved away", NOW));

  private static final List<VerificationState> COURSE =
      List.of(
          VerificationState.BEGUN,
          VerificationState.DRAWN,
          VerificationState.ASSESSED,
          VerificationState.CLOSED);

  @ParameterizedTest
  @EnumSource
  void aVerificationEntersOnlyTheStatesThatFollow(VerificationState from) {
    Set<VerificationState> entered = EnumSet.noneOf(VerificationState.class);
    STEPS.forEach(
        (to, step) -> {
          Verification one = in(from);
          try {
            step.accept(one);
            entered.add(to);
            assertThat(one.view().state()).isEqualTo(to);
          } catch (RuleViolation refused) {
            assertThat(refused.rule()).isEqualTo(VerificationRule.TRANSITION);
            assertThat(one.view().state()).isEqualTo(from);
          }
        });
    assertThat(entered).isEqualTo(from.successors());
  }

  @Test
  void itemsAreCheckedWhileTheSampleIsLookedAt() {
    in(VerificationState.DRAWN).requireDrawn();
    assertThatThrownBy(() -> in(VerificationState.CANCELLED).requireDrawn())
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("VER000007 is cancelled and cannot be checked");
  }

  @Test
  void whatItKeepsIsReadAgain() {
    VerificationScope scope =
        new VerificationScope(
            VerificationScope.Kind.CLASS, "server", List.of("gold", "none"), List.of());
    Verification closed = in(VerificationState.CLOSED, scope);
    assertThat(closed.view().scope()).isEqualTo(scope);
    assertThat(closed.view().draw()).isEqualTo(DRAW);
    assertThat(closed.view().accuracy()).isEqualTo(ACCURACY);
    assertThat(in(VerificationState.DRAWN).view().accuracy()).isNull();
    VerificationScope items =
        VerificationScope.of(List.of(ItemReads.number(3), ItemReads.number(1_234_567)));
    assertThat(in(VerificationState.BEGUN, items).view().scope()).isEqualTo(items);
  }

  private static Verification in(VerificationState state) {
    return in(state, VerificationScope.ofClass("server"));
  }

  private static Verification in(VerificationState state, VerificationScope scope) {
    Verification one =
        new Verification(
            NUMBER,
            scope,
            new VerificationPlan(
                Period.ofMonths(3), VerificationPlan.CheckedBy.SUPPORT_GROUP, 25, 10, 300, 95),
            null,
            "cora",
            NOW,
            NOW);
    if (state == VerificationState.CANCELLED) {
      STEPS.get(state).accept(one);
    } else {
      COURSE.subList(1, COURSE.indexOf(state) + 1).forEach(step -> STEPS.get(step).accept(one));
    }
    return one;
  }
}
