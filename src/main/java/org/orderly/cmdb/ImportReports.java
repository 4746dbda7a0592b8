package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what has become of the lines of import files, or would become of them where the import was
 * not started (ADR 0068).
 *
 * @clause 8.2.6
 */
@Service
@Transactional(readOnly = true)
public class ImportReports {

  private static final int SAMPLE = 3;
  private static final int LARGEST = 100;

  private final ImportRuns runs;
  private final ImportAccess access;

  ImportReports(ImportRuns runs, ImportAccess access) {
    this.runs = runs;
    this.access = access;
  }

  /** Hears of a refused line and of what stands in it. */
  public interface RefusedReader {

    /**
     * Hears of one.
     *
     * @param cells as they stand in the file, without what guards spreadsheets
     */
    void read(ImportLine line, List<String> cells);
  }

  /**
   * Tells of each line, as they stand in the file.
   *
   * @throws RuleViolation ITSM-INV-001, 002
   */
  public void lines(long id, Consumer<ImportLine> reader) {
    ImportRuns.Run run = require(id);
    for (int part = 0; part < run.parts(); part++) {
      runs.lines(id, part, dryRun(run)).forEach(reader);
    }
  }

  /**
   * Tells of each line that was refused, with what stands in it: to be put right and sent again.
   *
   * @throws RuleViolation ITSM-INV-001, 002
   */
  public void refused(long id, RefusedReader reader) {
    ImportRuns.Run run = require(id);
    for (int part : runs.refusedParts(id, dryRun(run))) {
      Map<Long, List<String>> cells = new HashMap<>();
      runs.rows(id, part).forEach(row -> cells.put(row.line(), row.cells()));
      refused(run, part)
          .forEach(line -> reader.read(line, cells.getOrDefault(line.line(), List.of())));
    }
  }

  /**
   * Some of the lines that were refused.
   *
   * @param size 1 to {@value #LARGEST}
   * @throws RuleViolation ITSM-INV-001, 002
   */
  public ImportLinePage refused(long id, int page, int size) {
    ImportRuns.Run run = require(id);
    int from = Math.max(0, page);
    int most = Math.max(1, Math.min(size, LARGEST));
    long skip = (long) from * most;
    List<ImportLine> found = new ArrayList<>();
    for (int part : runs.refusedParts(id, dryRun(run))) {
      for (ImportLine line : refused(run, part)) {
        if (skip-- <= 0 && found.size() < most) {
          found.add(line);
        }
      }
      if (found.size() == most) {
        break;
      }
    }
    ImportCounts counts = dryRun(run) ? run.view().dryRun() : run.view().result();
    return new ImportLinePage(found, counts.refused(), from, most);
  }

  private List<ImportLine> refused(ImportRuns.Run run, int part) {
    return runs.lines(run.view().id(), part, dryRun(run)).stream()
        .filter(line -> line.outcome() == ImportLine.Outcome.REFUSED)
        .toList();
  }

  /**
   * How the file begins.
   *
   * @throws RuleViolation ITSM-INV-001, 002
   */
  public ImportSample sample(long id) {
    ImportRuns.Run run = require(id);
    return new ImportSample(
        run.header(), runs.rows(id, 0).stream().limit(SAMPLE).map(ImportRow::cells).toList());
  }

  private static boolean dryRun(ImportRuns.Run run) {
    return run.view().startedAt() == null;
  }

  private ImportRuns.Run require(long id) {
    access.requireImporter();
    return runs.find(id).orElseThrow(ImportManagement::unknown);
  }
}
