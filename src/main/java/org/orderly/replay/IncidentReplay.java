package org.orderly.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.TaskView;
import org.orderly.incident.Assessment;
import org.orderly.incident.Hold;
import org.orderly.incident.HoldReason;
import org.orderly.incident.IncidentState;
import org.orderly.incident.IncidentView;
import org.orderly.incident.Priority;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/**
 * One incident of the log: brings the server's incident to where a row has it, step by step as
 * people would.
 */
final class IncidentReplay {

  private final ReplayDesk desk;
  private final List<ImpliedStep> implied = new ArrayList<>();

  private @Nullable IncidentView stands;
  private @Nullable LogRow before;
  private int steps;

  /**
   * What a row took.
   *
   * @param steps what the server was asked for; 0 where the row changes nothing that it keeps
   */
  record Applied(int steps, List<ImpliedStep> implied) {}

  IncidentReplay(ReplayDesk desk) {
    this.desk = desk;
  }

  void report(LogRow first) {
    stands = desk.report(first);
    step();
  }

  /** Applies a row; answers what it took, its report included. */
  Applied apply(LogRow row) {
    if (incident().state() == IncidentState.CLOSED) {
      throw new RuleViolation(
          ReplayRule.FOLLOWS_CLOSED, incident().number() + " is closed; the row follows it");
    }
    assess(row);
    assign(row);
    reach(row);
    Applied applied = new Applied(steps, List.copyOf(implied));
    begin(row);
    return applied;
  }

  /** Whether the row gives a category that came too late: an incident is classified once. */
  boolean isCategorizedTooLate(LogRow row) {
    return before != null
        && !before.isCategorizedAs(row)
        && incident().state() != IncidentState.NEW;
  }

  /** Looks anew where the incident stands, after a row was refused and rolled back. */
  void refused(LogRow row) {
    begin(row);
    number().ifPresent(known -> stands = desk.incident(known));
  }

  @Nullable Priority priority() {
    Assessment assessment = incident().assessment();
    return assessment == null ? null : assessment.priority();
  }

  /** The number that the server gave; none where it refused the report. */
  Optional<RecordNumber> number() {
    return Optional.ofNullable(stands).map(IncidentView::number);
  }

  private IncidentView incident() {
    if (stands == null) {
      throw new RuleViolation(ReplayRule.NOT_REPORTED, "The server refused the report");
    }
    return stands;
  }

  private void begin(LogRow last) {
    steps = 0;
    implied.clear();
    before = last;
  }

  private void assess(LogRow row) {
    Assessment assessment = incident().assessment();
    if (assessment == null
        || assessment.impact() != row.impact()
        || assessment.urgency() != row.urgency()) {
      desk.reassess(
          incident().number(), row.impact(), row.urgency(), LogFields.reason(row), updater(row));
      step();
    }
  }

  private void assign(LogRow row) {
    String group = desk.cast().group(row.group());
    if (!group.equals(incident().assignmentGroup())) {
      desk.reassign(incident().number(), group, updater(row));
      step();
    }
  }

  private void reach(LogRow row) {
    LogState state =
        LogState.of(row.state())
            .orElseThrow(
                () ->
                    new RuleViolation(
                        ReplayRule.STATE_UNKNOWN, "The state «" + row.state() + "» is unknown"));
    switch (state) {
      case NEW -> stayNew();
      case ACTIVE -> work(row, false);
      case AWAITING_USER_INFO, AWAITING_VENDOR, AWAITING_PROBLEM, AWAITING_EVIDENCE ->
          hold(row, Objects.requireNonNull(state.holdReason()));
      case RESOLVED -> resolve(row);
      case CLOSED -> close(row);
    }
  }

  private void stayNew() {
    if (incident().state() != IncidentState.NEW) {
      throw new RuleViolation(
          ReplayRule.NO_WAY_BACK,
          incident().number() + " is " + incident().state().word() + "; nothing leads back to new");
    }
  }

  /** Brings the incident in progress, with whom the row is assigned to. */
  private void work(LogRow row, boolean onTheWay) {
    if (incident().state() == IncidentState.NEW) {
      classify(row);
    }
    if (incident().state() == IncidentState.RESOLVED) {
      answer(LogFields.reopening(row));
    }
    handTo(worker(row));
    if (incident().state() == IncidentState.ON_HOLD) {
      complete(LogFields.RESUMPTION, worker(row));
      if (onTheWay) {
        implied.add(ImpliedStep.RESUME);
      }
    }
  }

  private void hold(LogRow row, HoldReason reason) {
    if (isHeldFor(reason)) {
      handTo(worker(row));
      return;
    }
    work(row, true);
    complete(LogFields.hold(reason, desk.now()), worker(row));
  }

  private boolean isHeldFor(HoldReason reason) {
    Hold hold = incident().hold();
    return hold != null && hold.reason() == reason;
  }

  private void resolve(LogRow row) {
    if (incident().state() == IncidentState.RESOLVED) {
      return;
    }
    work(row, true);
    complete(LogFields.resolution(row), worker(row));
  }

  private void close(LogRow row) {
    if (incident().state() != IncidentState.RESOLVED) {
      resolve(row);
      implied.add(ImpliedStep.RESOLVE);
    }
    answer(LogFields.CONFIRMATION);
  }

  private void classify(LogRow row) {
    desk.claim(task(), updater(row));
    complete(LogFields.classification(row, desk.cast()), updater(row));
    implied.add(ImpliedStep.CLASSIFY);
  }

  private void handTo(Actor person) {
    String holder = incident().assignee();
    if (person.key().equals(holder)) {
      return;
    }
    TaskView task = task();
    if (holder == null) {
      implied.add(ImpliedStep.CLAIM);
    } else {
      desk.giveBack(task, Actor.person(holder));
    }
    desk.claim(task, person);
    step();
  }

  private void answer(Map<String, Object> fields) {
    complete(fields, Actor.person(incident().caller()));
  }

  private void complete(Map<String, Object> fields, Actor actor) {
    desk.complete(task(), fields, actor);
    step();
  }

  private void step() {
    steps++;
    stands = desk.incident(incident().number());
  }

  private TaskView task() {
    return desk.task(incident().number());
  }

  private Actor updater(LogRow row) {
    return desk.cast().person(row.updatedBy());
  }

  private Actor worker(LogRow row) {
    return desk.cast().person(row.assignedTo());
  }
}
