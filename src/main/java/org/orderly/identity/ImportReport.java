package org.orderly.identity;

import java.util.List;

/**
 * What an import did, or in a dry run would do.
 *
 * @param dryRun whether nothing was stored
 */
public record ImportReport(boolean dryRun, List<ImportLine> lines) {

  /** Keeps its own copy. */
  public ImportReport {
    lines = List.copyOf(lines);
  }

  /** How many lines had this outcome. */
  public long count(ImportLine.Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }
}
