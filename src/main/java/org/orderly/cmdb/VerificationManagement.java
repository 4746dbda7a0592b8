package org.orderly.cmdb;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people and programs may ask of verifications of configuration items. Records the
 * verification and asks the process; every later state is entered by the process.
 *
 * @clause 8.2.6
 */
@Service
@Transactional
public class VerificationManagement {

  private static final int LONGEST_REASON = 4_000;

  private final Verifications verifications;
  private final VerificationItems items;
  private final VerificationFindings findings;
  private final VerificationPopulation population;
  private final VerificationAccess access;
  private final VerificationTitle titles;
  private final NewVerificationCheck check;
  private final VerificationStart start;
  private final AccuracyByClass accuracy;
  private final ExpectedItems expected;
  private final CmdbHead head;
  private final ApplicationEventPublisher events;

  VerificationManagement(
      Verifications verifications,
      VerificationItems items,
      VerificationFindings findings,
      VerificationPopulation population,
      VerificationAccess access,
      VerificationTitle titles,
      NewVerificationCheck check,
      VerificationStart start,
      AccuracyByClass accuracy,
      ExpectedItems expected,
      CmdbHead head,
      ApplicationEventPublisher events) {
    this.verifications = verifications;
    this.items = items;
    this.findings = findings;
    this.population = population;
    this.access = access;
    this.titles = titles;
    this.check = check;
    this.start = start;
    this.accuracy = accuracy;
    this.expected = expected;
    this.head = head;
    this.events = events;
  }

  /**
   * Begins a verification by hand.
   *
   * @throws RuleViolation ITSM-CMD-042 where the actor manages no configuration, 043 with a message
   *     for each field that is refused, 045 where one of this scope is open
   */
  public VerificationView start(NewVerification wish) {
    access.requireLeader("begin a verification");
    VerificationScope scope = check.checked(wish);
    head.lock();
    if (!population.any(scope, false)) {
      throw NewVerificationCheck.refused(
          Map.of(
              scope.kind() == VerificationScope.Kind.ITEMS ? "items" : "of",
              "There is no item in use that belongs to it"));
    }
    if (scope.kind() == VerificationScope.Kind.CLASS) {
      requireNoneOpen(scope);
    }
    return verifications.get(start.byHand(scope)).view();
  }

  private void requireNoneOpen(VerificationScope scope) {
    verifications.ofClass(String.valueOf(scope.of()), ItemPage.LARGEST).stream()
        .filter(other -> other.state().open())
        .filter(other -> other.scope().equals(scope))
        .findFirst()
        .ifPresent(
            open -> {
              throw new RuleViolation(
                  VerificationRule.OPEN_ALREADY,
                  open.number() + " is about the same and is open; close or cancel it");
            });
  }

  /**
   * The verification as it stands.
   *
   * @throws RuleViolation 404 where there is none, or none that the actor may see
   */
  @Transactional(readOnly = true)
  public VerificationView verification(RecordNumber number) {
    VerificationView view = verifications.get(number).view();
    if (!access.reads(Acting.current())) {
      throw Verifications.unknown(number.value());
    }
    return view;
  }

  /** What it is about and when it began, by which people name it. */
  @Transactional(readOnly = true)
  public String title(VerificationView view) {
    return titles.of(view);
  }

  /** The batches in which its sample is looked at. */
  @Transactional(readOnly = true)
  public List<VerificationBatch> batches(RecordNumber number) {
    verification(number);
    return items.batches(number);
  }

  /** The items of one batch, in the order in which somebody walks. */
  @Transactional(readOnly = true)
  public List<VerifiedItem> items(RecordNumber number, int batch) {
    verification(number);
    return items.of(number, batch);
  }

  /**
   * What the records of a batch said when the sample was drawn, in the order in which somebody
   * walks.
   */
  @Transactional(readOnly = true)
  public List<ExpectedItem> expected(RecordNumber number, int batch) {
    VerificationView.Draw draw = verification(number).draw();
    return draw == null
        ? List.of()
        : List.copyOf(
            expected
                .of(
                    items.of(number, batch).stream().map(VerifiedItem::number).toList(),
                    draw.update())
                .values());
  }

  /** A page of its sample, batch by batch. */
  @Transactional(readOnly = true)
  public List<VerifiedItem> items(RecordNumber number, int page, int size) {
    verification(number);
    return items.page(number, Math.max(0, page), Math.max(1, Math.min(size, ItemPage.LARGEST)));
  }

  /** How many of its items came out how; those not looked at yet under no outcome. */
  @Transactional(readOnly = true)
  public Map<VerifiedItem.@Nullable Outcome, Integer> outcomes(RecordNumber number) {
    verification(number);
    return items.outcomes(number);
  }

  /** A page of what was found. */
  @Transactional(readOnly = true)
  public List<VerificationFinding> findings(RecordNumber number, int page, int size) {
    verification(number);
    return findings.confirmed(
        number, Math.max(0, page), Math.max(1, Math.min(size, ItemPage.LARGEST)));
  }

  /** How much was found, by kind. */
  @Transactional(readOnly = true)
  public Map<FindingKind, Long> counts(RecordNumber number) {
    verification(number);
    return findings.counts(number);
  }

  /**
   * Verifications, the newest first.
   *
   * @throws RuleViolation ITSM-CMD-041 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public VerificationPage find(VerificationQuery query) {
    access.requireReader();
    return new VerificationPage(
        verifications.page(query), verifications.count(query), query.page(), query.size());
  }

  /**
   * How much of what verifications looked at was right, by class and the latest first.
   *
   * @throws RuleViolation ITSM-CMD-041 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<ClassAccuracy> accuracy() {
    access.requireReader();
    return accuracy.latest();
  }

  /** Whether the actor begins and cancels verifications. */
  public boolean leads() {
    return access.leads(Acting.current());
  }

  /**
   * Refuses who may not begin a verification.
   *
   * @throws RuleViolation ITSM-CMD-042
   */
  public void requireLeader() {
    access.requireLeader("begin a verification");
  }

  /**
   * Asks that a verification be cancelled.
   *
   * @throws RuleViolation where the actor manages no configuration, it is over, or no reason is
   *     given
   */
  public VerificationView cancel(RecordNumber number, String reason) {
    VerificationView view = verification(number);
    access.requireLeader("cancel a verification");
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new RuleViolation(
          VerificationRule.REASON_MISSING,
          "A reason is needed",
          Map.of("reason", "Give a reason of 1 to " + LONGEST_REASON + " characters"));
    }
    if (!view.state().open()) {
      throw new RuleViolation(
          VerificationRule.TRANSITION,
          number + " is " + view.state().word() + " and cannot be cancelled");
    }
    events.publishEvent(new VerificationCancellationAsked(number, reason));
    return verifications.get(number).view();
  }
}
