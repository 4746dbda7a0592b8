package org.orderly.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.BaselineView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people and programs may ask of the implementation of a change and of its review (8.5.1.3).
 * Work on them is done in tasks; every step is taken by the process.
 */
@Service
@Transactional(readOnly = true)
public class ImplementationManagement {

  private final Changes changes;
  private final ChangeAccess access;
  private final Implementations implementations;
  private final ImplementationSteps steps;
  private final ChangeReviews reviews;
  private final ChangeBaselines baselines;
  private final RefusedChangeAttempts refused;
  private final ApplicationEventPublisher events;

  ImplementationManagement(
      Changes changes,
      ChangeAccess access,
      Implementations implementations,
      ImplementationSteps steps,
      ChangeReviews reviews,
      ChangeBaselines baselines,
      RefusedChangeAttempts refused,
      ApplicationEventPublisher events) {
    this.changes = changes;
    this.access = access;
    this.implementations = implementations;
    this.steps = steps;
    this.reviews = reviews;
    this.baselines = baselines;
    this.refused = refused;
    this.events = events;
  }

  /**
   * The implementation of a change; none before it is planned.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  public Optional<ImplementationView> implementation(RecordNumber number) {
    requireReader(number);
    return implementations.find(number).map(Implementation::view);
  }

  /**
   * The steps of the implementation, in their order; none before it has begun.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  public List<ImplementationStep> steps(RecordNumber number) {
    requireReader(number);
    return steps.of(number);
  }

  /** A baseline that an implementation names. */
  public Optional<BaselineView> baseline(@Nullable RecordNumber baseline) {
    return baselines.find(baseline);
  }

  /**
   * The review of a change; none where it has none.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  public Optional<ChangeReviewView> review(RecordNumber number) {
    requireReader(number);
    return reviews.find(number).map(ChangeReview::view);
  }

  /** Whether the actor may stop the implementation now. */
  public boolean steers(ChangeView change) {
    return implementations.find(change.number()).filter(one -> one.view().goingOn()).isPresent()
        && steers(change.number(), Acting.current());
  }

  /**
   * Stops an implementation: nothing of it goes on until it is decided how.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see, 005 where
   *     it is not being implemented, 008 without a reason, 070 where it is stopped already, 076
   *     where it is not the actor's to stop
   */
  @Transactional
  public void stop(RecordNumber number, @Nullable String typed) {
    requireReader(number);
    requireSteering(number, "stopped");
    events.publishEvent(new ImplementationStopAsked(number, ChangeTexts.reason(typed)));
  }

  /**
   * Reports what came of a change that was made elsewhere, as by a pipeline.
   *
   * @param outcome any but partly successful: what was made then is told step by step
   * @throws RuleViolation ITSM-CHG-001 where there is no such change, 005 where it is not being
   *     implemented, 070 where it waits for a decision, 076 where it is not the actor's to report,
   *     077 for partly successful
   */
  @Transactional
  public void report(RecordNumber number, ChangeOutcome outcome, @Nullable String note) {
    requireSteering(number, "reported");
    refused.noting(number, ChangeAttempt.IMPLEMENT, () -> requireWhole(number, outcome));
    events.publishEvent(new ImplementationReportAsked(number, outcome, ChangeTexts.of(note)));
  }

  /** Who makes a change step by step reports it so; what a step left undone is seen there. */
  private void requireWhole(RecordNumber number, ChangeOutcome outcome) {
    if (changes.get(number).view().type() != ChangeType.STANDARD
        && !access.program(Acting.current())) {
      throw new RuleViolation(
          ChangeRule.IMPLEMENTERS_ONLY,
          number + " is made step by step: report each step in its task");
    }
    if (outcome == ChangeOutcome.PARTIAL) {
      String refusal = "Say that it was made, failed, or was backed out; stop it where it was not";
      throw new RuleViolation(ChangeRule.OUTCOME_REFUSED, refusal, Map.of("outcome", refusal));
    }
  }

  private void requireSteering(RecordNumber number, String what) {
    Change change = changes.find(number).orElseThrow(() -> Changes.unknown(number.value()));
    Actor actor = Acting.current();
    refused.noting(
        number,
        ChangeAttempt.IMPLEMENT,
        () -> {
          if (!steers(number, actor)) {
            throw new RuleViolation(
                ChangeRule.IMPLEMENTERS_ONLY,
                number
                    + " is "
                    + what
                    + " by its requester, its owner, its implementers and change managers");
          }
          change.requireState(ChangeState.IMPLEMENTATION, what);
          implementations.get(number).requireGoingOn(what);
        });
  }

  private boolean steers(RecordNumber number, Actor actor) {
    return access.manages(actor) || changes.get(number).involves(actor.key());
  }

  private void requireReader(RecordNumber number) {
    if (changes.find(number).isEmpty() || !access.maySee(Acting.current())) {
      throw Changes.unknown(number.value());
    }
  }
}
