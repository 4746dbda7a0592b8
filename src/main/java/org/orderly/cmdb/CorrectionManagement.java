package org.orderly.cmdb;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;
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

  private static final int LONGEST_REASON = 4_000;

  private final Corrections corrections;
  private final CorrectionPlans plans;
  private final CorrectionAccess access;
  private final CorrectionSettings settings;
  private final RecordNumbers numbers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CorrectionManagement(
      Corrections corrections,
      CorrectionPlans plans,
      CorrectionAccess access,
      CorrectionSettings settings,
      RecordNumbers numbers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.corrections = corrections;
    this.plans = plans;
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
   * @throws RuleViolation ITSM-CMD-023 where the actor may not, 021 without a reason or where
   *     everything is so already, 004 with a message for each step and field that is refused, 005
   *     where an item was written since it was read
   */
  public CorrectionView propose(NewCorrection wanted) {
    Actor actor = Acting.current();
    access.requireCorrector(actor);
    String reason = reason(wanted.reason());
    CorrectionContent content = fitting(wanted.plan(), actor.key(), reason);
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
            number, due, due.atOffset(ZoneOffset.UTC).plus(settings.escalateAfter()).toInstant()));
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
    return fitting(wanted.plan(), actor.key(), reason(wanted.reason())).effects();
  }

  /** One answer names all that is wrong: the reason, and each step of the plan. */
  private CorrectionContent fitting(ConfigurationPlan plan, String proposer, String reason) {
    CorrectionPlans.Held held = plans.hold(plan, proposer);
    Map<String, String> fields = new LinkedHashMap<>();
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      fields.put("reason", "Give a reason of 1 to " + LONGEST_REASON + " characters");
    }
    CorrectionContent content = held.content();
    if (content == null) {
      RuleViolation refusal = Objects.requireNonNull(held.refusal());
      if (fields.isEmpty()) {
        throw refusal;
      }
      fields.putAll(held.refused());
      throw new RuleViolation(refusal.rule(), Objects.toString(refusal.getMessage()), fields);
    }
    if (content.effects().isEmpty()) {
      fields.put("plan", "Everything is so already: there is nothing to correct");
    }
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          CmdbRule.CORRECTION_REFUSED, "Refused: " + String.join("; ", fields.values()), fields);
    }
    return content;
  }

  private static String reason(String typed) {
    return WholeText.of(Objects.requireNonNullElse(typed, "")).strip();
  }
}
