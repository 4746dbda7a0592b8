package org.orderly.replay;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.InvariantCheck;

/** What is printed at the end: the log beside the server, and what became of the rows. */
final class ReplayReport {

  private static final String ROW = "%-60s %9s %9s%n";

  private final PrintStream out;

  ReplayReport(PrintStream out) {
    this.out = out;
  }

  void figures(List<Figure> figures) {
    out.printf("%n" + ROW, "", "log", "server");
    for (Figure figure : figures) {
      out.printf(
          "%-60s %9s %9s%s%n",
          figure.name(), figure.log(), figure.server(), figure.agrees() ? "" : "  DIFFERS");
    }
  }

  void tally(ReplayTally tally) {
    out.println();
    count("rows applied", tally.applied());
    count("rows that change nothing that an incident keeps", tally.unchanged());
    count("rows not applied: listed above", tally.omitted(true));
    count("rows applied but for a late category: listed above", tally.omitted(false));
    tally.implied().forEach((step, n) -> count("implied: " + step.description(), n));
  }

  void oddities(Map<String, Long> oddities) {
    out.println();
    oddities.forEach(this::count);
  }

  void omissions(List<ReplayTally.Omission> omissions) {
    for (ReplayTally.Omission omission : omissions) {
      out.printf(
          "%s line %d %s: %s%n",
          omission.number(),
          omission.line(),
          omission.whole() ? "not applied" : "not taken over",
          omission.reason());
    }
  }

  /** Says whether all invariants hold. */
  boolean invariants(List<InvariantCheck> checks) {
    out.println();
    boolean sound = true;
    for (InvariantCheck check : checks) {
      for (String violation : check.violations()) {
        out.println("BROKEN " + check.name() + ": " + violation);
        sound = false;
      }
    }
    out.println(sound ? checks.size() + " invariants hold." : "The invariants do not hold.");
    return sound;
  }

  void rate(ServiceNowLog log, Duration preparation, Duration replay) {
    int incidents = log.incidents().size();
    out.printf(
        "%,d events of %,d incidents in %s s, after %s s for people, groups and services:"
            + " %s life cycles/s, %s events/s.%n",
        log.rows().size(),
        incidents,
        seconds(replay),
        seconds(preparation),
        rate(incidents, replay),
        rate(log.rows().size(), replay));
  }

  private void count(String name, long count) {
    out.printf("%-60s %,9d%n", name, count);
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
  }

  private static BigDecimal rate(int count, Duration duration) {
    return BigDecimal.valueOf(count)
        .divide(BigDecimal.valueOf(Math.max(1, duration.toMillis()), 3), 1, RoundingMode.HALF_UP);
  }
}
