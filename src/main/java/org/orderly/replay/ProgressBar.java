package org.orderly.replay;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;

/** Shows how far the replay is: a bar on a terminal, else a line every tenth. */
final class ProgressBar {

  private static final int WIDTH = 40;

  private final PrintStream out;
  private final boolean terminal;
  private final int total;
  private int done;
  private int shown = -1;

  /**
   * A bar that stands at nothing.
   *
   * @param total how many events there are, 1 or more
   */
  ProgressBar(PrintStream out, boolean terminal, int total) {
    this.out = out;
    this.terminal = terminal;
    this.total = total;
  }

  /** One more event is done, of this instant. */
  void advance(Instant at) {
    done++;
    int percent = (int) (100L * done / total);
    if (percent != shown && (terminal || percent % 10 == 0)) {
      shown = percent;
      out.print(line(percent, at));
      out.flush();
    }
  }

  private String line(int percent, Instant at) {
    int filled = WIDTH * percent / 100;
    String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
    String line =
        "[%s] %3d %% %d of %d events, %s"
            .formatted(bar, percent, done, total, at.atZone(ZoneOffset.UTC).toLocalDate());
    return terminal && done < total ? "\r" + line : (terminal ? "\r" : "") + line + "\n";
  }
}
