package org.orderly.cmdb;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a correction as the process takes them. Called by the delegates of
 * configuration-correction and by nothing else.
 */
@Service
@Transactional
public class CorrectionLifecycle {

  private final Corrections corrections;
  private final CorrectionPlans plans;
  private final CorrectionAccess access;
  private final ConfigurationManagement configuration;
  private final RefusedAuthorizations refused;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CorrectionLifecycle(
      Corrections corrections,
      CorrectionPlans plans,
      CorrectionAccess access,
      ConfigurationManagement configuration,
      RefusedAuthorizations refused,
      ApplicationEventPublisher events,
      Clock clock) {
    this.corrections = corrections;
    this.plans = plans;
    this.access = access;
    this.configuration = configuration;
    this.refused = refused;
    this.events = events;
    this.clock = clock;
  }

  /** Holds the plan against the present state: its weight, or null where something hinders it. */
  public @Nullable CorrectionWeight weigh(RecordNumber number) {
    Correction correction = corrections.get(number);
    if (correction.state() == CorrectionState.IN_REVISION) {
      correction.proposeAgain();
    }
    CorrectionPlans.Held held = plans.hold(correction.view().plan(), correction.hands());
    CorrectionContent content = held.content();
    if (content == null) {
      hinder(correction, held.refused());
      return null;
    }
    if (content.effects().isEmpty()) {
      hinder(correction, Map.of("plan", "Everything is so already: there is nothing to correct"));
      return null;
    }
    if (!content.digest().equals(correction.digest())) {
      corrections.touches(number, content.weight().items());
    }
    correction.weigh(content);
    return content.weight();
  }

  /** Nobody has to authorize it. */
  public void release(RecordNumber number) {
    Correction correction = corrections.get(number);
    correction.authorize();
    publish(new CorrectionReleased(number, actor(), clock.instant(), correction.digest()));
  }

  /**
   * Somebody has to authorize it: the owner of its most critical items where there is one who did
   * not propose it, and a configuration manager otherwise. Answers the person, or null for the
   * role.
   */
  public @Nullable String askAuthorization(RecordNumber number, CorrectionAuthorization needed) {
    Correction correction = corrections.get(number);
    String owner = needed == CorrectionAuthorization.ITEM_OWNER ? correction.owner() : null;
    String person =
        owner != null && !correction.madeBy(owner) && access.asksAlone(owner) ? owner : null;
    CorrectionAuthorization asked =
        person == null
            ? CorrectionAuthorization.CONFIGURATION_MANAGER
            : CorrectionAuthorization.ITEM_OWNER;
    correction.await(asked, person);
    publish(
        new CorrectionAuthorizationAsked(
            number, actor(), clock.instant(), asked, person, correction.digest()));
    return person;
  }

  /**
   * Whoever was asked says what becomes of it.
   *
   * @throws RuleViolation ITSM-CMD-024 where they had a hand in it, 025 where it is not theirs to
   *     say, 027 where it is not authorized and they do not say why
   */
  public void answer(RecordNumber number, CorrectionDecision decision, String typed) {
    Correction correction = corrections.get(number);
    Actor actor = actor();
    refused.noting(number, actor, () -> access.requireAuthorizer(correction, actor));
    String remark = CorrectionText.of(typed);
    if (decision != CorrectionDecision.AUTHORIZED && remark.isEmpty()) {
      throw new RuleViolation(
          CmdbRule.ANSWER_REFUSED,
          "A correction that is not authorized gets a reason",
          Map.of("remark", "Say why, or what is missing"));
    }
    correction.answer(decision, actor.key(), remark.isEmpty() ? null : remark, clock.instant());
    publish(
        new CorrectionAnswered(
            number,
            actor,
            clock.instant(),
            decision,
            correction.state(),
            correction.digest(),
            remark));
  }

  /** Writes what was shown; where that does not fit any more, nothing, and answers false. */
  public boolean apply(RecordNumber number) {
    Correction correction = corrections.get(number);
    CorrectionView shown = correction.view();
    CorrectionPlans.Held held = plans.holdFast(shown.plan(), correction.hands());
    CorrectionContent content = held.content();
    Map<String, String> obstacles = new TreeMap<>(held.refused());
    if (content != null) {
      obstacles.putAll(correction.outweighed(content.weight()));
      obstacles.putAll(CorrectionObstacles.between(shown.effects(), content.effects()));
    }
    if (!obstacles.isEmpty()) {
      hinder(correction, obstacles);
      return false;
    }
    ConfigurationOutcome written =
        configuration.apply(
            shown.plan(), Origin.of(OriginKind.CORRECTION, number.value(), shown.reason()));
    long update = Objects.requireNonNull(written.update());
    correction.apply(update, written.added(), clock.instant());
    corrections.add(number, List.copyOf(written.added().values()));
    publish(new CorrectionApplied(number, actor(), clock.instant(), update, correction.digest()));
    return true;
  }

  /**
   * The same plan is proposed with more of a reason.
   *
   * @throws RuleViolation ITSM-CMD-026 where it is not the actor's to revise, 021 without a reason
   */
  public void revise(RecordNumber number, String reason) {
    Correction correction = corrections.get(number);
    access.requireReviser(correction, actor());
    correction.explain(CorrectionText.reason(reason), actor().key());
    publish(
        new CorrectionRevised(
            number, actor(), clock.instant(), correction.digest(), correction.view().reason()));
  }

  /** Whoever proposed it takes it back. */
  public void withdraw(RecordNumber number, String reason) {
    corrections.get(number).withdraw(reason, clock.instant());
    publish(new CorrectionWithdrawn(number, actor(), clock.instant(), reason));
  }

  /**
   * It was not closed in time.
   *
   * @param neglected whether the reminder did not help either
   */
  public void overdue(RecordNumber number, boolean neglected) {
    publish(
        new CorrectionOverdue(
            number, actor(), clock.instant(), corrections.get(number).dueAt(), neglected));
  }

  /**
   * Refuses whoever may not authorize the correction; the attempt is kept.
   *
   * @throws RuleViolation ITSM-CMD-024, 025
   */
  public void requireAuthorizer(RecordNumber number, Actor actor) {
    Correction correction = corrections.get(number);
    refused.noting(number, actor, () -> access.requireAuthorizer(correction, actor));
  }

  /**
   * Refuses whoever may not revise the correction.
   *
   * @throws RuleViolation ITSM-CMD-026
   */
  public void requireReviser(RecordNumber number, Actor actor) {
    access.requireReviser(corrections.get(number), actor);
  }

  private void hinder(Correction correction, Map<String, String> obstacles) {
    correction.hinder(obstacles);
    publish(new CorrectionHindered(correction.number(), actor(), clock.instant(), obstacles));
  }

  private static Actor actor() {
    return Acting.current();
  }

  private void publish(RecordEvent event) {
    events.publishEvent(event);
  }
}
