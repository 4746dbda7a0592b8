package org.orderly.change;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * The steps of an implementation that has begun, as its process takes them. Called by the delegates
 * of change-implementation and by nothing else.
 */
@Service
@Transactional
public class ImplementationLifecycle {

  private final Changes changes;
  private final ChangeAccess access;
  private final Implementations implementations;
  private final ImplementationSteps steps;
  private final GateManagement gates;
  private final AuthorizationRounds rounds;
  private final RefusedChangeAttempts refused;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImplementationLifecycle(
      Changes changes,
      ChangeAccess access,
      Implementations implementations,
      ImplementationSteps steps,
      GateManagement gates,
      AuthorizationRounds rounds,
      RefusedChangeAttempts refused,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.access = access;
    this.implementations = implementations;
    this.steps = steps;
    this.gates = gates;
    this.rounds = rounds;
    this.refused = refused;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is left to do.
   *
   * @param stages how many stages have a step that is not done
   * @param until when it may not go on any more
   */
  public record Left(int stages, Instant until) {}

  /** What is left to do, and until when. */
  @Transactional(readOnly = true)
  public Left left(RecordNumber number) {
    int stages =
        (int) steps.left(number).stream().mapToInt(ImplementationStep::stage).distinct().count();
    return new Left(stages, end(number));
  }

  private Instant end(RecordNumber number) {
    ChangeWindow window = changes.get(number).view().window();
    Instant extended = implementations.get(number).view().extendedUntil();
    Instant ends = window == null ? clock.instant() : window.ends();
    return extended == null || extended.isBefore(ends) ? ends : extended;
  }

  /** The steps of the next stage that are to be done. */
  @Transactional(readOnly = true)
  public List<ImplementationStep> nextStage(RecordNumber number) {
    List<ImplementationStep> left = steps.left(number);
    return left.stream().filter(step -> step.stage() == left.get(0).stage()).toList();
  }

  /**
   * A step is reported by who carried it out; answers whether it is done.
   *
   * @throws RuleViolation ITSM-CHG-072 where times do not fit, or nothing says what went otherwise
   */
  public boolean report(RecordNumber number, int position, StepReport typed) {
    StepReport report =
        new StepReport(
            typed.result(),
            typed.startedAt(),
            typed.endedAt(),
            typed.noReturn(),
            ChangeTexts.of(typed.note()));
    Implementation implementation = implementations.get(number);
    requireTimes(implementation.view(), report.startedAt(), report.endedAt());
    if (report.result() != StepResult.DONE && report.note().isEmpty()) {
      throw refused("stepNote", "Say what went otherwise than planned");
    }
    steps.report(number, position, report, actor().key());
    if (report.noReturn()) {
      implementation.passNoReturn(report.endedAt());
    }
    publish(new ChangeStepReported(number, actor(), clock.instant(), position, report));
    if (report.result() == StepResult.FAILED) {
      interrupt(number, Interruption.STEP_FAILED, report.note());
    }
    return report.result().done();
  }

  private void requireTimes(ImplementationView made, Instant started, Instant ended) {
    Instant begun = Objects.requireNonNull(made.begunAt()).minus(Duration.ofMinutes(1));
    if (started.isBefore(begun)) {
      throw refused(
          "startedAtInput", "Give a beginning after that of the work, which was " + made.begunAt());
    }
    if (ended.isBefore(started)) {
      throw refused("endedAtInput", "Give an end that is not before the beginning");
    }
    if (ended.isAfter(clock.instant().plus(Duration.ofMinutes(1)))) {
      throw refused("endedAtInput", "Give an end that is not to come: report it once it is over");
    }
  }

  private static RuleViolation refused(String field, String message) {
    return new RuleViolation(ChangeRule.STEP_REFUSED, message, Map.of(field, message));
  }

  /** It does not go on as planned. */
  public void interrupt(RecordNumber number, Interruption cause, String reason) {
    implementations.get(number).interrupt(cause, reason.isEmpty() ? null : reason);
    publish(new ChangeImplementationInterrupted(number, actor(), clock.instant(), cause, reason));
  }

  /**
   * It is decided what follows.
   *
   * @param minutes beyond the window, from now; null for none
   * @throws RuleViolation ITSM-CHG-073 where there is no way back any more, 074 where it needs more
   *     time to go on, the actor may not grant it, or something else is planned then
   */
  public void decide(
      RecordNumber number, ImplementationCourse course, @Nullable Integer minutes, String typed) {
    Instant now = clock.instant();
    Instant until =
        course == ImplementationCourse.GO_ON && minutes != null
            ? now.plus(Duration.ofMinutes(minutes))
            : null;
    if (until != null) {
      refused.noting(number, ChangeAttempt.IMPLEMENT, () -> requireGrant(number, until));
    } else if (course == ImplementationCourse.GO_ON && !now.isBefore(end(number))) {
      throw time("The window is over: say for how many minutes it may go on");
    }
    String reason = ChangeTexts.of(typed);
    implementations.get(number).decide(course, actor().key(), reason, until);
    publish(new ChangeCourseDecided(number, actor(), now, course, until, reason));
  }

  private void requireGrant(RecordNumber number, Instant until) {
    Actor actor = actor();
    if (!access.manages(actor)) {
      throw time("A change manager grants time beyond the window; give the task back");
    }
    if (changes.get(number).involves(actor.key())) {
      throw time(
          "Who asked for a change, answers for it or makes it grants it no time; give the task back"
              + " to another change manager");
    }
    List<Gate> shut = gates.beyondWindow(number, until).shut();
    if (!shut.isEmpty()) {
      throw time(
          "Something else is planned before that time is over ("
              + shut.stream().flatMap(gate -> gate.about().stream()).collect(joining(", "))
              + "): give fewer minutes, back out, or leave it as it is");
    }
  }

  private static RuleViolation time(String message) {
    return new RuleViolation(ChangeRule.TIME_REFUSED, message, Map.of("extraMinutes", message));
  }

  /** It was backed out, or as much of it as could be. */
  public void backOut(
      RecordNumber number, boolean restored, Instant started, Instant ended, String typed) {
    Implementation implementation = implementations.get(number);
    requireTimes(implementation.view(), started, ended);
    String note = ChangeTexts.of(typed);
    implementation.backOut(restored, started, ended, note);
    publish(new ChangeBackedOut(number, actor(), clock.instant(), restored, started, ended, note));
  }

  /** Who made it elsewhere says what came of it; answers whether it was made. */
  public boolean reported(RecordNumber number, ChangeOutcome outcome, String note) {
    implementations.get(number).report(outcome, note);
    publish(new ChangeOutcomeReported(number, actor(), clock.instant(), outcome, note));
    return !outcome.failure();
  }

  /** Nothing is left to do; answers what came of it. */
  public ChangeOutcome conclude(RecordNumber number) {
    Implementation implementation = implementations.get(number);
    ChangeOutcome outcome = ImplementationOutcome.of(implementation.view(), steps.of(number));
    Change change = changes.get(number);
    Instant now = clock.instant();
    implementation.conclude(outcome, now);
    change.conclude(outcome, now);
    publish(ChangeMoved.of(change.view(), actor(), now));
    return outcome;
  }

  /**
   * Refuses where a step may not be carried out or reported now, or not by the actor; the attempt
   * is kept.
   *
   * @throws RuleViolation ITSM-CHG-071 where a gate is shut, 076 where the actor voted on the
   *     change
   */
  public void requireStep(RecordNumber number, Actor actor) {
    refused.noting(
        number,
        ChangeAttempt.IMPLEMENT,
        () -> {
          if (voted(number, actor.key())) {
            throw new RuleViolation(
                ChangeRule.IMPLEMENTERS_ONLY,
                actor.key() + " voted on " + number + "; somebody who did not takes the step");
          }
          ImplementationPreparation.requireOpen(number, gates.of(number));
        });
  }

  private boolean voted(RecordNumber number, String person) {
    return rounds.last(number).stream()
        .flatMap(round -> rounds.votes(round).stream())
        .anyMatch(vote -> vote.castBy().equals(person));
  }

  private static Actor actor() {
    return Acting.current();
  }

  private void publish(RecordEvent event) {
    events.publishEvent(event);
  }
}
