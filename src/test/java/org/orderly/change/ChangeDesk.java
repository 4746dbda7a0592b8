package org.orderly.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records changes of a test's own and takes them as far as the test needs, without
 * change-management: for tests of the parts that it calls.
 */
@TestComponent
public class ChangeDesk {

  private final Changes changes;
  private final Contents contents;
  private final ChangeLifecycle lifecycle;
  private final RecordNumbers numbers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ChangeDesk(
      Changes changes,
      Contents contents,
      ChangeLifecycle lifecycle,
      RecordNumbers numbers,
      TransactionTemplate transaction,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.lifecycle = lifecycle;
    this.numbers = numbers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What a change says that one person makes within two hours from the next hour on. */
  public ChangeContent content(String service, List<RecordNumber> items, Actor implementer) {
    return content(service, items, implementer, ConfigurationPlan.of());
  }

  /** The same, with what it writes of the items. */
  public ChangeContent content(
      String service, List<RecordNumber> items, Actor implementer, ConfigurationPlan updates) {
    Instant starts = clock.instant().plus(Duration.ofHours(1));
    return new ChangeContent(
        "Renew the certificate",
        "The certificate of the gateway is renewed.",
        "It ends this week.",
        "Users go on signing in.",
        List.of(service),
        items,
        ServiceEffect.NONE,
        0,
        "Nobody notices.",
        new RiskAnswers(
            Experience.ROUTINE,
            Complexity.ONE_TEAM,
            Disruption.NEVER,
            Testability.FULL,
            Reversal.TESTED),
        new ChangePlan(
            "Install the new one.",
            "Sign in on the copy.",
            "Put the old one back.",
            BackOutTest.TESTED,
            "",
            "None needed.",
            ""),
        List.of(new PlannedTask(1, "Install the certificate", implementer.key(), 30)),
        updates,
        new ChangeWindow(starts, starts.plus(Duration.ofHours(2))));
  }

  /** A change that is recorded, and that no process moves. */
  public RecordNumber recorded(Actor requester, ChangeContent content) {
    return recorded(requester, NewChange.of(content));
  }

  /** A change that is recorded, and that no process moves. */
  public RecordNumber recorded(Actor requester, NewChange asked) {
    return Acting.as(requester, () -> transaction.execute(status -> record(requester, asked)));
  }

  private RecordNumber record(Actor requester, NewChange asked) {
    RecordNumber number = numbers.next(RecordKind.CHANGE);
    Instant now = clock.instant();
    ContentVersion first = contents.add(number, 1, asked.content(), requester.key(), now);
    changes.add(new Change(number, asked, first, requester.key(), now));
    return number;
  }

  /** Weighs it, as its assessment does. */
  public void classify(
      RecordNumber number, ChangeType type, ChangeCategory category, RiskLevel level) {
    transaction.executeWithoutResult(
        status -> {
          lifecycle.assess(number);
          lifecycle.classify(number, type, category, level, 10);
        });
  }

  /** Puts it before those who authorize it. */
  public void askAuthorization(RecordNumber number) {
    transaction.executeWithoutResult(status -> lifecycle.askAuthorization(number));
  }

  /** Begins the work on it. */
  public void begin(RecordNumber number) {
    transaction.executeWithoutResult(status -> lifecycle.begin(number));
  }

  /** Ends the work on it. */
  public void conclude(RecordNumber number, ChangeOutcome outcome) {
    transaction.executeWithoutResult(status -> lifecycle.conclude(number, outcome));
  }

  /** Takes it to where it waits for its window. */
  public void scheduled(RecordNumber number, ChangeType type, RiskLevel level) {
    classify(number, type, ChangeCategory.SIGNIFICANT, level);
    transaction.executeWithoutResult(status -> lifecycle.schedule(number));
  }

  /** The record as it stands. */
  public ChangeView view(RecordNumber number) {
    return transaction.execute(status -> changes.get(number).view());
  }
}
