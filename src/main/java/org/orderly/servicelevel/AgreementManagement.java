package org.orderly.servicelevel;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps service level agreements with customers and operational level agreements between groups, in
 * versions that never change once they are agreed (ADR 0054).
 *
 * @clause 8.3.3
 */
@Service
@Transactional
public class AgreementManagement {

  private final EntityManager entities;
  private final Agreements agreements;
  private final AgreementsInForce inForce;
  private final AgreementCheck check;
  private final AgreementSight sight;
  private final AlignmentCheck alignment;
  private final AgreementDays days;
  private final AgreementTrail trail;
  private final Clock clock;

  AgreementManagement(
      EntityManager entities,
      Agreements agreements,
      AgreementsInForce inForce,
      AgreementCheck check,
      AgreementSight sight,
      AlignmentCheck alignment,
      AgreementDays days,
      AgreementTrail trail,
      Clock clock) {
    this.entities = entities;
    this.agreements = agreements;
    this.inForce = inForce;
    this.check = check;
    this.sight = sight;
    this.alignment = alignment;
    this.days = days;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Drafts the first version of an agreement.
   *
   * @throws RuleViolation ITSM-AGR-001 where the actor keeps no agreements, 003 with a message for
   *     each field that is refused, 004 where the key is taken
   */
  public AgreementView create(String key, AgreementDraft draft) {
    sight.requireKeeper();
    check.check(key, draft, null);
    if (agreements.find(key).isPresent()) {
      throw new RuleViolation(
          AgreementRule.AGREEMENT_EXISTS,
          "There is an agreement «" + key + "» already",
          Map.of("key", "Another agreement has this key"));
    }
    Agreement agreement =
        new Agreement(key, draft.parties(), draft.terms(), actor(), clock.instant());
    entities.persist(agreement);
    return told("AgreementDrafted", agreement, 1, List.of(), Map.of());
  }

  /**
   * Changes the draft; its parties stay.
   *
   * @param revision the revision that was read; null where the last one is meant, whatever it says
   * @throws RuleViolation ITSM-AGR-001, 003, 005, 006, ITSM-KRN-010 where the draft was changed
   */
  public AgreementView change(String key, @Nullable Integer revision, AgreementDraft draft) {
    sight.requireKeeper();
    Agreement agreement = agreements.require(key);
    requireRead(agreement.view(clock.instant()), revision);
    agreement.change(draft.terms(), actor(), clock.instant());
    AgreementView changed = agreement.view(clock.instant());
    check.check(key, draft.between(changed.parties()), changed.former());
    entities.flush();
    return agreement.view(clock.instant());
  }

  /**
   * Drafts the next version, which begins where the former ends.
   *
   * @throws RuleViolation ITSM-AGR-001, 003, 005, 006
   */
  public AgreementView next(String key, AgreementDraft draft) {
    sight.requireKeeper();
    Agreement agreement = agreements.require(key);
    agreement.next(draft.terms(), actor(), clock.instant());
    AgreementView changed = agreement.view(clock.instant());
    check.check(key, draft.between(changed.parties()), changed.former());
    return told("AgreementDrafted", agreement, changed.latest().number(), List.of(), Map.of());
  }

  /**
   * Agrees to the draft: from its first day new records follow it.
   *
   * @param revision the revision that was read; null where the last one is meant, whatever it says
   * @param confirmed the ids of the alignment findings that are accepted
   * @throws RuleViolation ITSM-AGR-001, 003, 005, 006, 007 where a finding is not confirmed,
   *     ITSM-KRN-010 where the draft was changed
   */
  public AgreementView agree(String key, @Nullable Integer revision, Set<String> confirmed) {
    sight.requireKeeper();
    Agreement agreement = agreements.require(key);
    AgreementView read = agreement.view(clock.instant());
    inForce.lock(read.parties());
    requireRead(read, revision);
    AgreementVersion draft = read.latest();
    List<AlignmentFinding> findings = List.of();
    if (draft.draft()) {
      check.check(key, AgreementDraft.of(read.parties(), draft.terms()), read.former());
      findings = alignment.confirmed(read, draft, clock.instant(), confirmed);
    }
    agreement.agree(findings, actor(), clock.instant());
    return held("AgreementAgreed", agreement, draft.number(), findings, Map.of());
  }

  /**
   * Ends the version last agreed, today or later.
   *
   * @param lastDay the last day on which it holds
   * @throws RuleViolation ITSM-AGR-001, 005, 006, 008
   */
  public AgreementView end(String key, LocalDate lastDay, String reason) {
    sight.requireKeeper();
    Agreement agreement = agreements.require(key);
    Instant now = clock.instant();
    AgreementView read = agreement.view(now);
    inForce.lock(read.parties());
    AgreementVersion ended = agreement.end(lastDay, reason, actor(), now);
    days.requireEnd(read.validity(ended), lastDay, reason);
    return held("AgreementEnded", agreement, ended.number(), List.of(), Map.of("reason", reason));
  }

  /**
   * The agreement, for a customer's manager without its draft.
   *
   * @throws RuleViolation ITSM-AGR-005 where there is none for this reader
   */
  @Transactional(readOnly = true)
  public AgreementView agreement(String key) {
    return agreements
        .find(key)
        .map(agreement -> agreement.view(clock.instant()))
        .flatMap(sight::seen)
        .orElseThrow(() -> Agreements.unknown(key));
  }

  /**
   * The agreements meant that the actor may read, by key.
   *
   * @throws RuleViolation ITSM-AGR-002 where the actor may read none whatever it says
   */
  @Transactional(readOnly = true)
  public List<AgreementView> agreements(AgreementFilter filter) {
    sight.requireReader();
    return agreements.all().stream()
        .flatMap(agreement -> sight.seen(agreement).stream())
        .filter(filter::admits)
        .toList();
  }

  /**
   * What may not carry the version last made: what groups and suppliers promise less (8.3.4).
   *
   * @throws RuleViolation ITSM-AGR-005 where there is no such agreement for this reader; what
   *     underpins is for staff
   */
  @Transactional(readOnly = true)
  public List<AlignmentFinding> alignment(String key) {
    AgreementView agreement = agreement(key);
    if (!sight.staff()) {
      throw Agreements.unknown(key);
    }
    return alignment.findings(agreement, agreement.latest(), clock.instant());
  }

  /** Whether the actor keeps agreements. */
  @Transactional(readOnly = true)
  public boolean keeper() {
    return sight.keeps();
  }

  /** Whether the actor reads what underpins agreements. */
  @Transactional(readOnly = true)
  public boolean staff() {
    return sight.staff();
  }

  private static void requireRead(AgreementView agreement, @Nullable Integer revision) {
    if (revision != null && revision != agreement.revision()) {
      throw new RuleViolation(
          KernelRule.PRECONDITION_FAILED,
          "It was changed since you read it. Read it again, then repeat your step.");
    }
  }

  private static String actor() {
    return Acting.current().key();
  }

  /** Something was said of when versions hold. */
  private AgreementView held(
      String kind,
      Agreement agreement,
      int number,
      List<AlignmentFinding> confirmed,
      Map<String, String> texts) {
    AgreementView view = told(kind, agreement, number, confirmed, texts);
    inForce.keep(view);
    return view;
  }

  private AgreementView told(
      String kind,
      Agreement agreement,
      int number,
      List<AlignmentFinding> confirmed,
      Map<String, String> texts) {
    entities.flush();
    AgreementView view = agreement.view(clock.instant());
    trail.append(kind, view, number, confirmed, texts);
    return view;
  }
}
