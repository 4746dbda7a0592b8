package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderly.kernel.RuleViolation;

class RescheduleCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant WINDOW = NOW.plus(Duration.ofDays(3));

  @Test
  void theyVoteOnUntilTheWindowBeginsAtMost() {
    assertThat(new RescheduleCheck(true, WINDOW, NOW).check(Reschedule.VOTE_ON, WINDOW, " Ill "))
        .isEqualTo("Ill");
    assertThat(refused(true, WINDOW, WINDOW.plusMillis(1))).containsExactly("untilInput");
    assertThat(refused(true, null, NOW.plus(RescheduleCheck.LONGEST).plusMillis(1)))
        .containsExactly("untilInput");
  }

  @Test
  void theyDoNotVoteOnOnceTheWindowCameOrWhereNobodyIsLeft() {
    assertThat(refused(true, NOW, NOW.plusSeconds(60))).containsExactly("reschedule");
    assertThat(refused(false, WINDOW, WINDOW)).containsExactly("reschedule");
  }

  @Test
  void whatGoesBackNeedsAReasonAndNoTime() {
    assertThat(new RescheduleCheck(false, NOW, NOW).check(Reschedule.OTHER_WINDOW, null, "Late"))
        .isEqualTo("Late");
    assertThatThrownBy(
            () -> new RescheduleCheck(true, WINDOW, NOW).check(Reschedule.OTHER_PLAN, null, " "))
        .hasMessageContaining("Give a reason");
  }

  private static Set<String> refused(boolean votesLeft, @Nullable Instant latest, Instant until) {
    try {
      new RescheduleCheck(votesLeft, latest, NOW).check(Reschedule.VOTE_ON, until, "Ill");
      return Set.of();
    } catch (RuleViolation refusal) {
      return refusal.fields().keySet();
    }
  }
}
