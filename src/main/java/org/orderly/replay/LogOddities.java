package org.orderly.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is odd in a log, counted, and what the replay makes of it. */
final class LogOddities {

  private final ServiceNowLog log;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  private LogOddities(ServiceNowLog log) {
    this.log = log;
  }

  static Map<String, Long> of(ServiceNowLog log) {
    LogOddities of = new LogOddities(log);
    of.changes("changes to Resolved", LogOddities::resolves);
    of.changes(
        "straight from New or Awaiting: steps between implied",
        (from, to) -> resolves(from, to) && !from.is(LogState.ACTIVE));
    of.changes(
        "holds straight from New: steps between implied",
        (from, to) -> from.is(LogState.NEW) && to.isHold());
    of.firsts("incidents first seen as Resolved", first -> first.is(LogState.RESOLVED));
    of.changes(
        "times going back: row happens with the one before",
        (from, to) -> to.updatedAt().isBefore(from.updatedAt()));
    of.firsts(
        "updated before opened: reported with the first row",
        first -> first.updatedAt().isBefore(first.openedAt()));
    of.changes("rows after Closed: listed", (from, to) -> from.is(LogState.CLOSED));
    of.rows("rows without assignment group: a group of its own", LogRow::group);
    of.rows("rows assigned to nobody known: a person of its own", LogRow::assignedTo);
    return of.counts;
  }

  private static boolean resolves(LogRow from, LogRow to) {
    return to.is(LogState.RESOLVED) && !from.is(LogState.RESOLVED);
  }

  private void firsts(String name, Predicate<LogRow> odd) {
    counts.put(
        name, log.incidents().values().stream().filter(rows -> odd.test(rows.get(0))).count());
  }

  private void rows(String name, Function<LogRow, String> label) {
    counts.put(
        name, log.rows().stream().filter(r -> label.apply(r).equals(LogRow.UNKNOWN)).count());
  }

  private void changes(String name, BiPredicate<LogRow, LogRow> odd) {
    long count = 0;
    for (List<LogRow> rows : log.incidents().values()) {
      @Nullable LogRow before = null;
      for (LogRow row : rows) {
        count += before != null && odd.test(before, row) ? 1 : 0;
        before = row;
      }
    }
    counts.put(name, count);
  }
}
