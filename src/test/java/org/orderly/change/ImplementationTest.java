package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

class ImplementationTest {

  private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
  private static final RecordNumber NUMBER = RecordNumber.of(RecordKind.CHANGE, 1);

  private final Implementation implementation = new Implementation(NUMBER, NOW);

  @Nested
  class Planned {

    @Test
    void isNotInterruptedReportedOrConcluded() {
      refuses(() -> implementation.interrupt(Interruption.STOPPED, "No"));
      refuses(() -> implementation.report(ChangeOutcome.SUCCESSFUL, ""));
      refuses(() -> implementation.conclude(ChangeOutcome.SUCCESSFUL, NOW));
    }

    @Test
    void isPreparedAgain() {
      implementation.prepare("one", NOW, "digest", "It ran", BackOutTest.UNTESTED);
      implementation.prepare("other", NOW, "digest", "It ran again", BackOutTest.TESTED);
      assertThat(implementation.view().preparation())
          .isEqualTo(
              new ImplementationView.Preparation(
                  "other", NOW, "digest", "It ran again", BackOutTest.TESTED));
    }
  }

  @Nested
  class UnderWay {

    @Test
    void isNotPreparedOrBegunAgain() {
      begin();
      refuses(() -> implementation.prepare("one", NOW, "d", "It ran", BackOutTest.TESTED));
      refuses(() -> implementation.begin("digest", NOW));
      refuses(() -> implementation.take(RecordNumber.of(RecordKind.BASELINE, 1)));
    }

    @Test
    void hasNoWayBackPastItsPointOfNoReturn() {
      begin();
      implementation.passNoReturn(NOW);
      refuses(() -> implementation.decide(ImplementationCourse.BACK_OUT, "one", "So", null));
      implementation.decide(ImplementationCourse.GO_ON, "one", "So", NOW);
      assertThat(implementation.view().extendedUntil()).isEqualTo(NOW);
    }
  }

  @Nested
  class Interrupted {

    @Test
    void waitsForADecisionOfItsOwn() {
      begin();
      implementation.interrupt(Interruption.STEP_FAILED, "It smokes");
      refuses(() -> implementation.requireGoingOn("stopped"));
      implementation.decide(ImplementationCourse.GO_ON, "one", "Once more", null);
      implementation.requireGoingOn("stopped");
      implementation.interrupt(Interruption.STOPPED, "It burns");
      assertThat(implementation.view().course()).isNull();
      assertThat(implementation.view().courseReason()).isNull();
      implementation.decide(ImplementationCourse.BACK_OUT, "one", "Enough", null);
      refuses(() -> implementation.requireGoingOn("stopped"));
    }
  }

  @Nested
  class Concluded {

    @Test
    void staysAsItIs() {
      begin();
      implementation.conclude(ChangeOutcome.SUCCESSFUL, NOW);
      refuses(() -> implementation.interrupt(Interruption.STOPPED, "No"));
      refuses(() -> implementation.conclude(ChangeOutcome.FAILED, NOW));
      assertThat(implementation.view().outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL);
    }
  }

  @Nested
  class Outcome {

    @Test
    void isToldByTheSteps() {
      begin();
      implementation.update(null, null);
      assertThat(outcome(StepResult.DONE, StepResult.DONE)).isEqualTo(ChangeOutcome.SUCCESSFUL);
      assertThat(outcome(StepResult.DONE, StepResult.DONE_WITH_ISSUES))
          .isEqualTo(ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
      assertThat(outcome(StepResult.DONE, StepResult.FAILED)).isEqualTo(ChangeOutcome.PARTIAL);
      assertThat(outcome(StepResult.FAILED, StepResult.FAILED)).isEqualTo(ChangeOutcome.FAILED);
    }

    @Test
    void isThatOfTheBackOut() {
      begin();
      implementation.backOut(true, NOW, NOW, "Back");
      assertThat(outcome(StepResult.DONE, StepResult.FAILED)).isEqualTo(ChangeOutcome.BACKED_OUT);
      implementation.backOut(false, NOW, NOW, "Not all");
      assertThat(outcome(StepResult.DONE, StepResult.FAILED)).isEqualTo(ChangeOutcome.FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void isWhatWasReportedFromElsewhere(ChangeOutcome reported) {
      begin();
      implementation.report(reported, "");
      assertThat(outcome(StepResult.DONE)).isEqualTo(reported);
    }

    @Test
    void hasIssuesWhereItWasInterruptedOrItemsBecameOtherThanPlanned() {
      begin();
      implementation.leaveOut(RecordNumber.of(RecordKind.CONFIGURATION_CORRECTION, 1));
      assertThat(outcome(StepResult.DONE)).isEqualTo(ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
      implementation.update(1L, null);
      assertThat(outcome(StepResult.DONE)).isEqualTo(ChangeOutcome.SUCCESSFUL);
      implementation.interrupt(Interruption.WINDOW_OVER, null);
      assertThat(outcome(StepResult.DONE)).isEqualTo(ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
    }

    private ChangeOutcome outcome(StepResult... results) {
      List<ImplementationStep> steps =
          Arrays.stream(results)
              .map(
                  result ->
                      new ImplementationStep(1, 1, "Do it", "one", 5, result, NOW, NOW, "", "one"))
              .toList();
      return ImplementationOutcome.of(implementation.view(), steps);
    }
  }

  private void begin() {
    implementation.begin("digest", NOW);
  }

  private static void refuses(Runnable step) {
    assertThatThrownBy(step::run).isInstanceOf(RuleViolation.class);
  }
}
