package org.orderly.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.engine.Feel;

class EngineFeelTest {

  private final Feel feel = new EngineFeel();

  @Test
  void aFormsExpressionMayBeginWithAnEqualsSign() {
    assertThat(feel.test("=nextStep = \"on-hold\"", Map.of("nextStep", "on-hold"))).isTrue();
    assertThat(feel.test("nextStep = \"on-hold\"", Map.of("nextStep", "resolved"))).isFalse();
  }

  @Test
  void aMissingValueIsNull() {
    assertThat(feel.test("=nextStep = \"on-hold\"", Map.of())).isFalse();
    assertThat(feel.test("=nextStep != \"on-hold\"", Map.of())).isTrue();
    assertThat(feel.test("=nextStep = null", Map.of())).isTrue();
  }

  @Test
  void whatIsNotTrueIsFalse() {
    assertThat(feel.test("=1 + 1", Map.of())).isFalse();
    assertThat(feel.test("=null", Map.of())).isFalse();
  }

  @Test
  void anExpressionThatCannotBeParsedIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> feel.test("=((", Map.of()));
  }
}
