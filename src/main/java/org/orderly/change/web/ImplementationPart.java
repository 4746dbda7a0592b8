package org.orderly.change.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeReviewView;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeView;
import org.orderly.change.Gate;
import org.orderly.change.GateManagement;
import org.orderly.change.ImplementationManagement;
import org.orderly.change.ImplementationStep;
import org.orderly.change.ImplementationView;
import org.orderly.cmdb.BaselineView;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/**
 * What pages show of how a change is made: its gates, its steps, what was written of its items, and
 * its review. Shown by {@code change/part-implementation} and {@code change/part-review}.
 */
@Component
class ImplementationPart {

  private final ChangeManagement changes;
  private final GateManagement gates;
  private final ImplementationManagement implementations;
  private final ImplementationTexts texts;
  private final Clock clock;

  ImplementationPart(
      ChangeManagement changes,
      GateManagement gates,
      ImplementationManagement implementations,
      ImplementationTexts texts,
      Clock clock) {
    this.changes = changes;
    this.gates = gates;
    this.implementations = implementations;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What is shown.
   *
   * @param gates none once the work is over
   * @param made null before it is planned
   * @param reviewLate whether the review was not held when it was due
   * @param steers whether the reader may stop the work now
   */
  record Shown(
      ChangeView change,
      List<Gate> gates,
      @Nullable ImplementationView made,
      List<ImplementationStep> steps,
      @Nullable BaselineView before,
      @Nullable BaselineView after,
      @Nullable ChangeReviewView review,
      boolean reviewLate,
      boolean steers,
      ImplementationTexts.ForReader texts) {}

  /** What is shown of a change to the actor. */
  public Shown of(RecordNumber number) {
    ChangeView change = changes.change(number);
    ImplementationView made = implementations.implementation(number).orElse(null);
    ChangeReviewView review = implementations.review(number).orElse(null);
    return new Shown(
        change,
        gated(change.state()) ? gates.gates(number).all() : List.of(),
        made,
        implementations.steps(number),
        made == null ? null : implementations.baseline(made.baselineBefore()).orElse(null),
        made == null ? null : implementations.baseline(made.baselineAfter()).orElse(null),
        review,
        review != null && review.late(clock.instant()),
        implementations.steers(change),
        texts.ofReader());
  }

  private static boolean gated(ChangeState state) {
    return state == ChangeState.AUTHORIZATION
        || state == ChangeState.SCHEDULED
        || state == ChangeState.IMPLEMENTATION;
  }
}
