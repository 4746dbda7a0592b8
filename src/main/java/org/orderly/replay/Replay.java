package org.orderly.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Replays a log, event by event in the order of time. Each event is one transaction: a row is
 * applied whole or not at all, and the replay goes on with the next.
 */
final class Replay {

  private final ReplayDesk desk;
  private final TransactionOperations transactions;
  private final ReplayTally tally = new ReplayTally();
  private final Map<String, IncidentReplay> incidents = new HashMap<>();

  Replay(ReplayDesk desk, TransactionOperations transactions) {
    this.desk = desk;
    this.transactions = transactions;
  }

  void run(List<LogEvent> events, ProgressBar progress) {
    for (LogEvent event : events) {
      desk.setTime(event.at());
      IncidentReplay incident =
          incidents.computeIfAbsent(event.row().number(), number -> new IncidentReplay(desk));
      if (event.report()) {
        report(incident, event.row());
      } else {
        apply(incident, event.row());
      }
      progress.advance(event.at());
    }
  }

  ReplayTally tally() {
    return tally;
  }

  /** The numbers that the server gave. */
  List<RecordNumber> numbers() {
    return incidents.values().stream().flatMap(incident -> incident.number().stream()).toList();
  }

  private void report(IncidentReplay incident, LogRow row) {
    try {
      transactions.executeWithoutResult(status -> incident.report(row));
    } catch (RuleViolation refusal) {
      incident.refused(row);
      tally.refused(row, refusal);
    }
  }

  private void apply(IncidentReplay incident, LogRow row) {
    try {
      boolean categorizedTooLate = incident.isCategorizedTooLate(row);
      tally.applied(transactions.execute(status -> incident.apply(row)));
      if (categorizedTooLate) {
        tally.leftOut(row, row.category() + ", " + row.subcategory() + " after the classification");
      }
      tally.priorities().compare(row, incident.priority());
    } catch (RuleViolation refusal) {
      incident.refused(row);
      tally.refused(row, refusal);
    }
  }
}
