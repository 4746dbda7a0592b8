package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.kernel.RecordNumber;

class EscalationsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final List<String> asked = new ArrayList<>();
  private final EscalationTable table = this::answer;
  private final Escalations escalations = new Escalations(table);

  private EscalationOrder answer(
      String recordType, ClockMetric clock, int share, String priority, String offeringLevel) {
    asked.add(recordType + clock + share + priority + offeringLevel);
    return EscalationOrder.of(share < 100 ? "nobody" : "review: incident-manager");
  }

  @Test
  void thresholdsThatAreAlikeAreAskedOnce() {
    for (int n = 1; n <= 1_000; n++) {
      assertThat(order("INC%06d".formatted(n), 50, "P2").isForNobody()).isTrue();
    }
    assertThat(asked).containsExactly("incidentRESOLUTION50P2silver");
  }

  @Test
  void whatDiffersInOneWordIsAskedByItself() {
    assertThat(order("INC000001", 50, "P2").words()).isEqualTo("nobody");
    assertThat(order("INC000001", 100, "P2").words()).isEqualTo("review: incident-manager");
    order("INC000001", 100, "P1");
    order("CHG000001", 100, "P1");
    assertThat(asked).hasSize(4);
  }

  private EscalationOrder order(String number, int share, String priority) {
    return escalations.of(
        new RecordNumber(number),
        new RaisedAlarm(ClockMetric.RESOLUTION, 1, share, NOW, NOW, false),
        priority,
        "silver");
  }
}
