package org.orderly.change;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is found and decided of a change on its way, beside its authorization. Called by delegates
 * of change-management, and by nothing else (ADR 0073).
 */
@Service
@Transactional
public class CourseLifecycle {

  private final Changes changes;
  private final Contents contents;
  private final ChangeDecisions decisions;
  private final ChangeManagement management;
  private final CausedIncidents incidents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CourseLifecycle(
      Changes changes,
      Contents contents,
      ChangeDecisions decisions,
      ChangeManagement management,
      CausedIncidents incidents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.decisions = decisions;
    this.management = management;
    this.incidents = incidents;
    this.events = events;
    this.clock = clock;
  }

  /** Looks whether all is said that has to be. */
  public Screening screen(RecordNumber number) {
    ChangeView change = changes.get(number).view();
    List<ContentPart> missing = ContentPart.missing(content(change), change.found());
    if (!missing.isEmpty()) {
      events.publishEvent(
          new ChangeFoundIncomplete(number, Acting.current(), clock.instant(), missing));
    }
    return new Screening(missing.isEmpty(), change.found(), change.owner());
  }

  /**
   * Keeps what a person decided.
   *
   * @throws RuleViolation ITSM-CHG-022 without a reason
   */
  public void decide(RecordNumber number, ChangeDecisionKind kind, String typed) {
    String reason = ChangeTexts.of(typed);
    if (reason.isEmpty() && kind != ChangeDecisionKind.AUTHORIZED_BEFORE) {
      throw new RuleViolation(
          ChangeRule.DECISION_REASON_MISSING,
          "A decision on " + number + " is kept with its reason",
          Map.of("reason", "Say why"));
    }
    ChangeView change = changes.get(number).view();
    ContentVersion decided = contents.get(number, change.contentVersion());
    decisions.add(
        number, ChangeDecision.of(kind, decided, reason, Acting.current().key(), clock.instant()));
    events.publishEvent(
        new ChangeDecided(
            number, Acting.current(), clock.instant(), kind, decided.version(), reason));
    if (kind == ChangeDecisionKind.OTHER_WINDOW) {
      management.revise(number, decided.content().within(null), decided.version());
    }
  }

  /** What decides whether the change is reviewed. */
  @Transactional(readOnly = true)
  public ReviewFacts review(RecordNumber number) {
    ChangeView change = changes.get(number).view();
    return new ReviewFacts(
        change.type(),
        change.riskLevel(),
        change.outcome(),
        !incidents.of(change, clock.instant()).isEmpty());
  }

  /** Whether a change manager let the change be made before it is authorized. */
  @Transactional(readOnly = true)
  public boolean madeFirst(RecordNumber number) {
    return changes.get(number).view().type() == ChangeType.EMERGENCY
        && course(number)
            .filter(decided -> decided.kind() == ChangeDecisionKind.AUTHORIZED_AFTER)
            .isPresent();
  }

  private Optional<ChangeDecision> course(RecordNumber number) {
    return decisions.last(
        number, ChangeDecisionKind.AUTHORIZED_BEFORE, ChangeDecisionKind.AUTHORIZED_AFTER);
  }

  private ChangeContent content(ChangeView change) {
    return contents.get(change.number(), change.contentVersion()).content();
  }
}
