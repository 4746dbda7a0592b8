package org.orderly.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x"
      })
  void whatWouldBeAFormulaIsGuardedAndComesBackAsItWas(String text) {
    assertThat(SpreadsheetGuard.put(text)).isEqualTo("'" + text);
    assertThat(SpreadsheetGuard.take(SpreadsheetGuard.put(text))).isEqualTo(text);
  }

  @Test
  void otherTextIsLeftAlone() {
    assertThat(SpreadsheetGuard.put("1=1")).isEqualTo("1=1");
    assertThat(SpreadsheetGuard.put("")).isEmpty();
    assertThat(SpreadsheetGuard.take("'tis")).isEqualTo("'tis");
  }
}
