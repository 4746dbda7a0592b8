package org.orderly.cmdb;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records a verification, and asks the process to begin. */
@Component
class VerificationStart {

  private static final String ROOT = "item";

  private final Verifications verifications;
  private final VerificationDecisions decisions;
  private final Definitions definitions;
  private final RecordNumbers numbers;
  private final VerificationSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VerificationStart(
      Verifications verifications,
      VerificationDecisions decisions,
      Definitions definitions,
      RecordNumbers numbers,
      VerificationSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.verifications = verifications;
    this.decisions = decisions;
    this.definitions = definitions;
    this.numbers = numbers;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** Begins it because its day has come: once for each scope and day. */
  RecordNumber byInterval(VerificationScope scope, VerificationPlan plan, LocalDate day) {
    return begin(
        scope, plan, scope.of() + " " + String.join("+", scope.criticalities()) + "@" + day);
  }

  /** Begins it because somebody wishes. */
  RecordNumber byHand(VerificationScope scope) {
    List<String> path =
        definitions
            .current()
            .classes()
            .find(scope.kind() == VerificationScope.Kind.CLASS ? scope.of() : ROOT)
            .map(ItemClassView::path)
            .orElse(List.of(ROOT));
    return begin(scope, decisions.plan(path, VerificationScope.NO_CRITICALITY), null);
  }

  private RecordNumber begin(
      VerificationScope scope, VerificationPlan plan, @Nullable String turn) {
    Actor actor = Acting.current();
    Instant now = clock.instant();
    Instant due = now.atOffset(ZoneOffset.UTC).plus(settings.closeWithin()).toInstant();
    Instant escalation = due.atOffset(ZoneOffset.UTC).plus(settings.escalateAfter()).toInstant();
    RecordNumber number = numbers.next(RecordKind.CONFIGURATION_VERIFICATION);
    verifications.add(new Verification(number, scope, plan, turn, actor.key(), now, due));
    events.publishEvent(new VerificationOpened(number, actor, now, scope, plan, turn != null));
    events.publishEvent(new VerificationDue(number, due, escalation));
    return number;
  }
}
