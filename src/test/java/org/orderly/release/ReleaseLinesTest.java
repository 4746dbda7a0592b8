package org.orderly.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.kernel.RuleViolation;

class ReleaseLinesTest {

  private static final String DIGEST = "Ab".repeat(32);
  private static final List<String> CRITERIA = List.of("It starts", "It stops");

  @Test
  void aLineOfWhatWasBuiltHasANameAndADigest() {
    assertThat(ReleaseLines.components("app; core.jar ; " + DIGEST + "\n\nweb.zip;" + DIGEST))
        .containsExactly(
            new ReleaseComponent("app; core.jar", DIGEST.toLowerCase()),
            new ReleaseComponent("web.zip", DIGEST.toLowerCase()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "app.jar", "app.jar; 12", "; 00", "app.jar; xyz"})
  void otherLinesOfWhatWasBuiltAreRefused(String typed) {
    assertThatThrownBy(() -> ReleaseLines.components(typed))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("components"));
  }

  @Test
  void eachCriterionHasItsLineInAnyOrder() {
    assertThat(ReleaseLines.results("2: FAILED; hangs; twice\n1 : met", CRITERIA))
        .containsExactly(
            new CriterionOutcome("It starts", CriterionResult.MET, ""),
            new CriterionOutcome("It stops", CriterionResult.FAILED, "hangs; twice"));
    assertThat(ReleaseLines.asked(CRITERIA)).isEqualTo("1: \n2: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1: met",
        "1: met\n1: met",
        "1: met\n3: met",
        "1: good\n2: met",
        "1: \n2: met"
      })
  void aLineThatIsMissingTwiceOrNotUnderstoodIsRefused(String typed) {
    assertThatThrownBy(() -> ReleaseLines.results(typed, CRITERIA))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("criteriaResults"));
  }
}
