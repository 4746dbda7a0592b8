package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
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

class ServiceLevelReviewTest {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final RecordNumber NUMBER = RecordNumber.of(RecordKind.SERVICE_LEVEL_REVIEW, 7);
  private static final HeldReview HELD =
      new HeldReview(LocalDate.parse("2026-04-10"), "Ann, Bob", "Mornings are slow", 4);

  /** The step that enters a state from the one before. */
  private static final Map<ServiceLevelReviewState, Consumer<ServiceLevelReview>> STEPS =
      Map.of(
          ServiceLevelReviewState.PREPARED, review -> review.prepare(NOW, "Mornings"),
          ServiceLevelReviewState.HELD, review -> review.hold(HELD),
          ServiceLevelReviewState.CLOSED, review -> review.close(NOW),
          ServiceLevelReviewState.CANCELLED, review -> review.cancel("Moved away", NOW));

  private static final List<ServiceLevelReviewState> COURSE =
      List.of(
          ServiceLevelReviewState.IN_PREPARATION,
          ServiceLevelReviewState.PREPARED,
          ServiceLevelReviewState.HELD,
          ServiceLevelReviewState.CLOSED);

  @ParameterizedTest
  @EnumSource
  void aReviewEntersOnlyTheStatesThatFollow(ServiceLevelReviewState from) {
    Set<ServiceLevelReviewState> entered = EnumSet.noneOf(ServiceLevelReviewState.class);
    STEPS.forEach(
        (to, step) -> {
          ServiceLevelReview review = in(from);
          try {
            step.accept(review);
            entered.add(to);
            assertThat(review.view().state()).isEqualTo(to);
          } catch (RuleViolation refused) {
            assertThat(refused.rule()).isEqualTo(ServiceLevelReviewRule.TRANSITION);
            assertThat(review.view().state()).isEqualTo(from);
          }
        });
    assertThat(entered).isEqualTo(from.successors());
  }

  @Test
  void reasonsAreGivenWhileItIsPrepared() {
    ServiceLevelReview review = in(ServiceLevelReviewState.IN_PREPARATION);
    review.giveReasons(MissedReason.SUPPLIER);
    assertThat(review.view().otherReason()).isEqualTo(MissedReason.SUPPLIER);
    assertThatThrownBy(() -> in(ServiceLevelReviewState.PREPARED).giveReasons(null))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void onlyWhatWasHeldIsDecidedOn() {
    ReviewDecision decision =
        new ReviewDecision(
            "More staff", List.of(), AgreementOutcome.CHANGED, LocalDate.parse("2026-07-01"));
    ServiceLevelReview held = in(ServiceLevelReviewState.HELD);
    held.decide(decision);
    assertThat(held.view().decision()).isEqualTo(decision);
    assertThatThrownBy(() -> in(ServiceLevelReviewState.PREPARED).decide(decision))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("SLR000007 is prepared and cannot be decided on");
  }

  @Test
  void whatIsKeptInColumnsIsReadAgain() {
    AgreedActions actions = new AgreedActions();
    List<AgreedAction> agreed =
        List.of(
            new AgreedAction("Order; then test", "ann", LocalDate.parse("2026-05-01")),
            new AgreedAction("Order;then test", "ann", LocalDate.parse("2026-05-01")));
    assertThat(actions.convertToEntityAttribute(actions.convertToDatabaseColumn(agreed)))
        .isEqualTo(agreed);
  }

  @Test
  void theMigrationGivesEachReasonARowThatWasALine() {
    assertThat(
            V30_1__MissedTargetReasons.rows(
                7, "INC000001 response staffing Two  were ill\nINC000001 resolution wrong-hold"))
        .containsExactly(
            new Object[] {7L, "INC000001", "response", "staffing", "Two  were ill"},
            new Object[] {7L, "INC000001", "resolution", "wrong-hold", null});
  }

  private static ServiceLevelReview in(ServiceLevelReviewState state) {
    ServiceLevelReview review =
        new ServiceLevelReview(
            NUMBER,
            new ReviewSubject(null, null, "acme", List.of("mail"), "ann"),
            new ReviewPeriod(YearMonth.of(2026, 1), YearMonth.of(2026, 3), ZoneOffset.UTC),
            null,
            NOW,
            NOW);
    if (state == ServiceLevelReviewState.CANCELLED) {
      STEPS.get(state).accept(review);
    } else {
      COURSE.subList(1, COURSE.indexOf(state) + 1).forEach(step -> STEPS.get(step).accept(review));
    }
    return review;
  }
}
