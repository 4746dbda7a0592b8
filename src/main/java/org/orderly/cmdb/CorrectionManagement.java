package org.orderly.cmdb;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people may ask of corrections: the way on which they write configuration items (ADR 0060).
 * Records the correction and asks the process; every later state is entered by the process.
 *
 * @clause 8.2.6
 */
@Service
@Transactional
public class CorrectionManagement {

  private final Corrections corrections;
  private final CorrectionCheck check;
  private final CorrectionAccess access;
  private final CorrectionSettings settings;
  private final RecordNumbers numbers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CorrectionManagement(
      Corrections corrections,
      CorrectionCheck check,
      CorrectionAccess access,
      CorrectionSettings settings,
      RecordNumbers numbers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.corrections = corrections;
    this.check = check;
    this.access = access;
    this.settings = settings;
    this.numbers = numbers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Proposes a correction in the actor's name. Where nobody has to authorize it, it is written
   * before this answers.
   *
   * @throws RuleViolation ITSM-CMD-023 where the actor may not, 021 without a reason, where
   *     everything is so already or where it comes from a record that they may not see, 004 with a
   *     message for each step and field that is refused, 005 where an item was written since it was
   *     read
   */
  public CorrectionView propose(NewCorrection wanted) {
    Actor actor = Acting.current();
    access.requireCorrector(actor);
    String reason = CorrectionText.of(wanted.reason());
    CorrectionContent content = check.fitting(wanted, Set.of(actor.key()), reason);
    RecordNumber number = numbers.next(RecordKind.CONFIGURATION_CORRECTION);
    Instant now = clock.instant();
    Instant due = now.atOffset(ZoneOffset.UTC).plus(settings.closeWithin()).toInstant();
    corrections.add(
        new Correction(number, actor.key(), content, reason, wanted.becauseOf(), now, due));
    corrections.touches(number, content.weight().items());
    events.publishEvent(
        new CorrectionProposed(
            number,
            actor,
            now,
            content.weight(),
            content.effects().size(),
            content.digest(),
            wanted.becauseOf(),
            reason));
    events.publishEvent(
        new CorrectionSubmitted(
            number,
            actor.isSystem() ? null : actor.key(),
            due,
            due.atOffset(ZoneOffset.UTC).plus(settings.escalateAfter()).toInstant()));
    return corrections.get(number).view();
  }

  /**
   * What would come of a correction if it were proposed now; writes nothing.
   *
   * @throws RuleViolation as proposing does
   */
  @Transactional(readOnly = true)
  public List<CorrectionEffect> preview(NewCorrection wanted) {
    Actor actor = Acting.current();
    access.requireCorrector(actor);
    return check.fitting(wanted, Set.of(actor.key()), CorrectionText.of(wanted.reason())).effects();
  }

  /**
   * Gives a correction that waits to be revised another plan, and proposes it again.
   *
   * @throws RuleViolation ITSM-CMD-020 where there is none that the actor may see, 026 where it is
   *     not theirs to revise, 023 where they propose none any more, 022 where it does not wait for
   *     that, and as proposing does
   */
  public CorrectionView revise(RecordNumber number, ConfigurationPlan plan, String typed) {
    Actor actor = Acting.current();
    Correction correction = visible(number);
    access.requireReviser(correction, actor);
    correction.requireRevisable();
    String reason = CorrectionText.of(typed);
    Set<String> hands = correction.hands();
    hands.add(actor.key());
    CorrectionContent content = check.fitting(new NewCorrection(plan, typed, null), hands, reason);
    correction.revise(content, reason, actor.key());
    corrections.touches(number, content.weight().items());
    events.publishEvent(
        new CorrectionRevised(number, actor, clock.instant(), content.digest(), reason));
    events.publishEvent(new CorrectionRevisionMade(number));
    return corrections.get(number).view();
  }

  /**
   * Takes a correction back.
   *
   * @throws RuleViolation ITSM-CMD-020 where there is none that the actor may see, 026 where it is
   *     not theirs, 022 where it is over, 021 without a reason
   */
  public CorrectionView withdraw(RecordNumber number, String typed) {
    Correction correction = visible(number);
    access.requireWithdrawer(correction, Acting.current());
    correction.requireWithdrawable();
    events.publishEvent(new CorrectionWithdrawalAsked(number, CorrectionText.reason(typed)));
    return corrections.get(number).view();
  }

  /**
   * The correction as it stands.
   *
   * @throws RuleViolation ITSM-CMD-020 where there is none that the actor may see
   */
  @Transactional(readOnly = true)
  public CorrectionView correction(RecordNumber number) {
    return visible(number).view();
  }

  /**
   * One page of corrections, the newest first.
   *
   * @throws RuleViolation ITSM-CMD-002 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public CorrectionPage find(CorrectionQuery query) {
    access.requireReader(Acting.current());
    return corrections.page(query);
  }

  /**
   * The correction, to be given another plan.
   *
   * @throws RuleViolation ITSM-CMD-020 where there is none that the actor may see, 026 where it is
   *     not theirs to revise, 023 where they propose none any more, 022 where it does not wait for
   *     that
   */
  @Transactional(readOnly = true)
  public CorrectionView toRevise(RecordNumber number) {
    Correction correction = visible(number);
    access.requireReviser(correction, Acting.current());
    correction.requireRevisable();
    return correction.view();
  }

  /**
   * The correction, to be given another plan in place of the one that was read.
   *
   * @param digest of the plan that was read
   * @throws RuleViolation ITSM-CMD-028 where it has another plan by now, and as reading it does
   */
  @Transactional(readOnly = true)
  public CorrectionView toRevise(RecordNumber number, String digest) {
    CorrectionView correction = toRevise(number);
    if (!correction.digest().equals(digest)) {
      throw new RuleViolation(
          CmdbRule.CORRECTION_OUTDATED,
          number + " was altered since you read it. Read it again, then alter it.");
    }
    return correction;
  }

  /**
   * Refuses who may not propose corrections.
   *
   * @throws RuleViolation ITSM-CMD-023
   */
  public void requireCorrector() {
    access.requireCorrector(Acting.current());
  }

  /** Whether the actor may propose corrections. */
  public boolean corrects() {
    return access.corrects(Acting.current());
  }

  /** Whether the actor may revise this one now. */
  public boolean revises(CorrectionView correction) {
    return correction.state() == CorrectionState.IN_REVISION
        && access.revises(correction, Acting.current());
  }

  /** Whether the actor may take this one back now. */
  public boolean withdraws(CorrectionView correction) {
    return correction.state().withdrawable()
        && (correction.proposer().equals(Acting.current().key()) || revises(correction));
  }

  private Correction visible(RecordNumber number) {
    Correction found =
        corrections.find(number).orElseThrow(() -> Corrections.unknown(number.value()));
    if (!access.maySee(Acting.current())) {
      throw Corrections.unknown(number.value());
    }
    return found;
  }
}
