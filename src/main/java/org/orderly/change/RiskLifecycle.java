package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps in which a change is weighed. Called by delegates of change-management, and by nothing
 * else (ADR 0074).
 */
@Service
@Transactional
public class RiskLifecycle {

  private final Changes changes;
  private final Contents contents;
  private final RiskFactsReader reader;
  private final RiskDecisions tables;
  private final RiskAssessments weighed;
  private final ChangeDecisions decisions;
  private final LeadTimes leadTimes;
  private final Clock clock;

  RiskLifecycle(
      Changes changes,
      Contents contents,
      RiskFactsReader reader,
      RiskDecisions tables,
      RiskAssessments weighed,
      ChangeDecisions decisions,
      LeadTimes leadTimes,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.reader = reader;
    this.tables = tables;
    this.weighed = weighed;
    this.decisions = decisions;
    this.leadTimes = leadTimes;
    this.clock = clock;
  }

  /** Computes how much the change risks now and keeps it; tables say what so much means. */
  public Weighing weigh(RecordNumber number) {
    ChangeView change = changes.get(number).view();
    ChangeContent content = content(change);
    RiskAnswers answers = content.risk();
    if (answers == null) {
      throw new IllegalStateException("A change is weighed once its questions are answered");
    }
    Instant now = clock.instant();
    RiskFacts facts = reader.read(change, content, now);
    int score = tables.score(answers, facts);
    RiskAssessment risk =
        new RiskAssessment(
            change.contentVersion(),
            Matter.digest(content),
            answers,
            facts,
            score,
            tables.level(score, answers.reversal(), facts.criticality()),
            now);
    weighed.add(number, risk);
    return new Weighing(risk, content.serviceEffect(), content.outageMinutes());
  }

  /** Whether the window leaves the lead time, or a change manager has granted less. */
  @Transactional(readOnly = true)
  public boolean leadTimeKept(RecordNumber number, int days) {
    ChangeView change = changes.get(number).view();
    ChangeContent content = content(change);
    boolean pressing =
        weighed.last(number).map(RiskAssessment::facts).filter(RiskFacts::pressing).isPresent();
    return leadTimes.kept(content, days, pressing) || granted(number, content);
  }

  private boolean granted(RecordNumber number, ChangeContent content) {
    ChangeWindow window = content.window();
    Optional<ChangeDecision> granted = decisions.last(number, ChangeDecisionKind.LEAD_TIME_GRANTED);
    if (window == null || granted.isEmpty()) {
      return false;
    }
    Instant from = granted.get().windowStarts();
    return granted.get().matterDigest().equals(Matter.digest(content))
        && from != null
        && !window.starts().isBefore(from);
  }

  /** What follows from how the change is dealt with. */
  @Transactional(readOnly = true)
  public Classification classification(
      RecordNumber number, ChangeType type, ChangeCategory category) {
    ChangeContent content = content(changes.get(number).view());
    String matter = Matter.digest(content);
    boolean transition =
        category == ChangeCategory.MAJOR || content.serviceEffect() != ServiceEffect.NONE;
    return new Classification(
        type == ChangeType.EMERGENCY
            && !decided(
                number,
                matter,
                ChangeDecisionKind.AUTHORIZED_BEFORE,
                ChangeDecisionKind.AUTHORIZED_AFTER),
        transition && !decided(number, matter, ChangeDecisionKind.TRANSITION_PLANNED));
  }

  private boolean decided(RecordNumber number, String matter, ChangeDecisionKind... kinds) {
    return decisions
        .last(number, kinds)
        .filter(decided -> decided.matterDigest().equals(matter))
        .isPresent();
  }

  /**
   * Whether the change still says what was weighed, with the same facts, and its window still makes
   * it what it was found to be: a normal change leaves its lead time, an emergency does not.
   *
   * @param days the lead time, in business days
   */
  @Transactional(readOnly = true)
  public boolean asWeighed(RecordNumber number, int days) {
    ChangeView change = changes.get(number).view();
    ChangeContent content = content(change);
    RiskAssessment last = weighed.last(number).orElseThrow();
    return last.matterDigest().equals(Matter.digest(content))
        && last.facts().equals(reader.read(change, content, clock.instant()))
        && (change.type() == ChangeType.STANDARD
            || leadTimeKept(number, days) == (change.type() == ChangeType.NORMAL));
  }

  private ChangeContent content(ChangeView change) {
    return contents.get(change.number(), change.contentVersion()).content();
  }
}
