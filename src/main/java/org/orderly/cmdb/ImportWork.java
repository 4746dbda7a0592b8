package org.orderly.cmdb;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through imports part by part. A part's configuration updates, what has become of its lines
 * and the import's position are one transaction: a server that dies loses the part in hand, which
 * is then worked through again, and nothing else (ADR 0068).
 */
@Component
class ImportWork {

  /** Once quickly, once carefully, and once more where another node took the part meanwhile. */
  private static final int MOST_ROUNDS = 3;

  private final ImportRuns runs;
  private final PartWork parts;
  private final CmdbHead head;
  private final ImportTrail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportWork(
      ImportRuns runs,
      PartWork parts,
      CmdbHead head,
      ImportTrail trail,
      TransactionTemplate transaction,
      Clock clock) {
    this.runs = runs;
    this.parts = parts;
    this.head = head;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Works through the next part of whatever waits.
   *
   * @return whether there was one
   */
  boolean next() {
    PartWork.Attempt attempt = new PartWork.Attempt();
    for (int round = 1; true; round++) {
      try {
        return Boolean.TRUE.equals(transaction.execute(status -> step(attempt)));
      } catch (RuleViolation refusal) {
        if (!attempt.learns(refusal) || round == MOST_ROUNDS) {
          throw new FailedPart(attempt.run(), attempt.part(), refusal);
        }
      } catch (RuntimeException failure) {
        throw new FailedPart(attempt.run(), attempt.part(), failure);
      }
    }
  }

  private boolean step(PartWork.Attempt attempt) {
    Optional<ImportRuns.Run> waiting = runs.take();
    waiting.ifPresent(
        run ->
            Acting.as(
                run.by(),
                () -> {
                  work(run, attempt);
                  return run;
                }));
    return waiting.isPresent();
  }

  private void work(ImportRuns.Run run, PartWork.Attempt attempt) {
    attempt.begin(run);
    ImportCounts counts = run.checking() ? run.view().dryRun() : run.view().result();
    if (run.nextPart() < run.parts()) {
      if (!run.checking()) {
        head.lock();
      }
      List<ImportLine> lines = parts.work(run, runs.rows(run.view().id(), run.nextPart()), attempt);
      for (ImportLine line : lines) {
        counts = counts.and(line.outcome());
      }
      runs.worked(run, lines, counts);
    }
    if (run.nextPart() + 1 >= run.parts()) {
      finish(run, counts);
    }
  }

  private void finish(ImportRuns.Run run, ImportCounts counts) {
    if (run.checking()) {
      runs.end(run.view().id(), ImportState.CHECKED, null);
    } else {
      runs.end(run.view().id(), ImportState.DONE, clock.instant());
    }
    trail.append(run.checking() ? "ImportChecked" : "ImportFinished", run.view(), counts);
  }

  /** A part could not be worked through, for no fault of its lines. */
  static final class FailedPart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long run;
    private final int part;

    FailedPart(long run, int part, RuntimeException cause) {
      super(cause);
      this.run = run;
      this.part = part;
    }

    long run() {
      return run;
    }

    int part() {
      return part;
    }
  }
}
