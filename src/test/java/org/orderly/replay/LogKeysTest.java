package org.orderly.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LogKeysTest {

  private final LogKeys keys = new LogKeys(Set.of("service-desk"));

  @Test
  void keySaysTheLabel() {
    assertThat(keys.of("Group 70")).isEqualTo("group-70");
    assertThat(keys.of("Åsa Öberg")).isEqualTo("asa-oberg");
    assertThat(keys.of("Tomé, J.")).isEqualTo("tome-j");
  }

  @Test
  void unknownIsSomebodyToo() {
    assertThat(keys.of("?")).isEqualTo("unknown");
    assertThat(keys.of("日本")).isEqualTo("unknown-2");
  }

  @Test
  void labelKeepsItsKeyAndSharesItWithNone() {
    assertThat(keys.of("Group 1")).isEqualTo("group-1");
    assertThat(keys.of("group-1")).isEqualTo("group-1-2");
    assertThat(keys.of("Group 1")).isEqualTo("group-1");
  }

  @Test
  void keyWithAMeaningIsNotTaken() {
    assertThat(keys.of("Service desk")).isEqualTo("service-desk-2");
  }

  @Test
  void keyIsShortEnough() {
    assertThat(keys.of("x".repeat(55) + " y " + "z".repeat(20))).hasSize(55);
  }
}
