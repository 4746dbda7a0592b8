package org.orderly.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts each incident's life from the rows of the log. */
final class LogLives {

  private LogLives() {}

  static List<LifeFacts> of(ServiceNowLog log) {
    return log.incidents().values().stream().map(LogLives::life).toList();
  }

  private static LifeFacts life(List<LogRow> rows) {
    int reopenings = 0;
    int holds = 0;
    int resolutions = 0;
    boolean closed = false;
    Set<String> groups = new HashSet<>();
    String state = "";
    for (LogRow row : rows) {
      reopenings = Math.max(reopenings, row.reopenCount());
      groups.add(row.group());
      if (!row.state().equals(state)) {
        holds += row.isHold() ? 1 : 0;
        resolutions += row.is(LogState.RESOLVED) ? 1 : 0;
      }
      closed |= row.is(LogState.CLOSED);
      state = row.state();
    }
    return new LifeFacts(
        closed, reopenings, holds, resolutions, groups, rows.get(rows.size() - 1).priority());
  }
}
