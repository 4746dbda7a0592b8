package org.orderly.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogEventTest {

  private final List<LogEvent> events = LogEvent.inOrder(MadeLog.read());

  @Test
  void eventsOfAllIncidentsAreSortedByInstant() {
    assertThat(events).hasSize(108 + 20);
    assertThat(events).isSortedAccordingTo(Comparator.comparing(LogEvent::at));
    assertThat(events.stream().limit(4).map(event -> event.row().number()))
        .containsExactly("INC9000001", "INC9000001", "INC9000002", "INC9000003");
  }

  @Test
  void withinAnIncidentTheFilesOrderStands() {
    for (String number : MadeLog.read().incidents().keySet()) {
      assertThat(of(number).skip(1).map(event -> event.row().line())).isSorted();
      assertThat(of(number).map(LogEvent::report)).startsWith(true).containsOnlyOnce(true);
    }
  }

  @Test
  void rowWhoseTimeGoesBackHappensWithTheOneBeforeIt() {
    assertThat(of("INC9000006").map(LogEvent::at).skip(2).limit(2))
        .containsExactly(at("2016-03-01T08:45:00Z"), at("2016-03-01T08:45:00Z"));
  }

  @Test
  void incidentIsReportedWhenItWasOpened() {
    assertThat(of("INC9000001").findFirst().orElseThrow().at())
        .isEqualTo(at("2016-03-01T08:00:00Z"));
  }

  @Test
  void incidentUpdatedBeforeItWasOpenedIsReportedWithItsFirstRow() {
    assertThat(of("INC9000007").map(LogEvent::at).limit(2))
        .containsExactly(at("2016-03-01T08:35:00Z"), at("2016-03-01T08:35:00Z"));
  }

  private Stream<LogEvent> of(String number) {
    return events.stream().filter(event -> event.row().number().equals(number));
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
