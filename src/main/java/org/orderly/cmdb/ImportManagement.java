package org.orderly.cmdb;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes configuration items and relations from files: first a dry run that says what would come of
 * each line, then, where somebody starts it, the import itself; both in the background, part by
 * part (ADR 0068).
 *
 * @clause 8.2.6
 */
@Service
@Transactional
public class ImportManagement {

  private static final int LARGEST = 100;

  private final ImportReception reception;
  private final ImportRuns runs;
  private final Definitions definitions;
  private final ImportAccess access;
  private final ImportTrail trail;
  private final Clock clock;

  ImportManagement(
      ImportReception reception,
      ImportRuns runs,
      Definitions definitions,
      ImportAccess access,
      ImportTrail trail,
      Clock clock) {
    this.reception = reception;
    this.runs = runs;
    this.definitions = definitions;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Receives a file, whose dry run begins soon after.
   *
   * @throws RuleViolation ITSM-INV-001 where the actor imports nothing, 003 where the file is not
   *     CSV or something is wrong of what is said of it, 004 where it is too long, 005 where
   *     columns do not fit
   */
  @Transactional(rollbackFor = IOException.class)
  public ImportView receive(NewImport wish, InputStream file) throws IOException {
    access.requireImporter();
    return received(reception.forDryRun(wish, file));
  }

  /**
   * Receives a file of which somebody says next what its columns stand for; its mapping is a guess
   * until then.
   *
   * @throws RuleViolation ITSM-INV-001, 003, 004
   */
  @Transactional(rollbackFor = IOException.class)
  public ImportView receiveUnmapped(NewImport wish, InputStream file) throws IOException {
    access.requireImporter();
    return received(reception.forMapping(wish, file));
  }

  private ImportView received(long id) {
    ImportView received = require(id).view();
    trail.append("ImportReceived", received, ImportCounts.NONE);
    return received;
  }

  /**
   * Says what the columns of a file stand for: its dry run begins, or begins anew. The same source
   * has its columns so the next time.
   *
   * @throws RuleViolation ITSM-INV-001, 002, 005 with a message for each column that does not fit,
   *     006 where it has been started or has ended
   */
  public ImportView map(long id, ImportMapping mapping) {
    ImportRuns.Run run = locked(id);
    ImportView view = run.view();
    boolean stoppedBefore = view.state() == ImportState.STOPPED && view.startedAt() == null;
    if (!stoppedBefore
        && view.state() != ImportState.RECEIVED
        && view.state() != ImportState.CHECKED) {
      throw notReady(view.state(), "mapped");
    }
    ImportColumns.of(view.kind(), run.header(), mapping, definitions.current().classes());
    reception.remember(view.source(), view.kind(), mapping);
    runs.map(id, mapping);
    return require(id).view();
  }

  /**
   * Starts an import whose dry run is over, or one that has stopped.
   *
   * @throws RuleViolation ITSM-INV-001, 002, 006 where it stands otherwise
   */
  public ImportView start(long id) {
    ImportRuns.Run run = locked(id);
    ImportState state = run.view().state();
    if (state == ImportState.CHECKED) {
      runs.start(id, Acting.current(), clock.instant());
      trail.append("ImportStarted", run.view(), run.view().dryRun());
    } else if (state == ImportState.STOPPED) {
      boolean started = run.view().startedAt() != null;
      runs.begin(id, started ? ImportState.IMPORTING : ImportState.CHECKING, run.nextPart());
    } else {
      throw notReady(state, "started");
    }
    return require(id).view();
  }

  /**
   * Ends an import before its end; what had gone in stays.
   *
   * @throws RuleViolation ITSM-INV-001, 002, 006 where it has ended
   */
  public ImportView cancel(long id) {
    ImportRuns.Run run = locked(id);
    if (!run.view().state().successors().contains(ImportState.CANCELLED)) {
      throw notReady(run.view().state(), "cancelled");
    }
    runs.end(id, ImportState.CANCELLED, clock.instant());
    trail.append("ImportCancelled", run.view(), run.view().result());
    return require(id).view();
  }

  private static RuleViolation notReady(ImportState state, String wish) {
    return new RuleViolation(
        ImportRule.IMPORT_NOT_READY,
        "The import is " + state.word() + " and cannot be " + wish + " now.");
  }

  /**
   * One import.
   *
   * @throws RuleViolation ITSM-INV-001, 002
   */
  @Transactional(readOnly = true)
  public ImportView run(long id) {
    access.requireImporter();
    return require(id).view();
  }

  /**
   * Some imports, the newest first.
   *
   * @param size 1 to {@value #LARGEST}
   * @throws RuleViolation ITSM-INV-001
   */
  @Transactional(readOnly = true)
  public ImportPage all(int page, int size) {
    access.requireImporter();
    int from = Math.max(0, page);
    int most = Math.max(1, Math.min(size, LARGEST));
    return new ImportPage(
        runs.page(from, most).stream().map(ImportRuns.Run::view).toList(),
        runs.count(),
        from,
        most);
  }

  /**
   * The fields that a column can stand for, in their order.
   *
   * @param itemClass of items, the key of their class; null where a column says it
   * @throws RuleViolation ITSM-INV-001
   */
  @Transactional(readOnly = true)
  public List<String> fields(ImportKind kind, @Nullable String itemClass) {
    access.requireImporter();
    return List.copyOf(ImportColumns.fields(kind, itemClass, definitions.current().classes()));
  }

  /** Whether the actor imports configuration items. */
  public boolean importer() {
    return access.importer();
  }

  /**
   * Refuses whoever imports nothing.
   *
   * @throws RuleViolation ITSM-INV-001
   */
  public void requireImporter() {
    access.requireImporter();
  }

  private ImportRuns.Run locked(long id) {
    access.requireImporter();
    return runs.lock(id).orElseThrow(ImportManagement::unknown);
  }

  private ImportRuns.Run require(long id) {
    return runs.find(id).orElseThrow(ImportManagement::unknown);
  }

  static RuleViolation unknown() {
    return new RuleViolation(ImportRule.IMPORT_UNKNOWN, "There is no import of this number.");
  }
}
