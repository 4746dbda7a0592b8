package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an implementation until it begins, as its process takes them. Called by the
 * delegates of change-implementation and by nothing else.
 */
@Service
@Transactional
public class ImplementationPreparation {

  private final Changes changes;
  private final Contents contents;
  private final Implementations implementations;
  private final ImplementationSteps steps;
  private final ChangeBaselines baselines;
  private final GateManagement gates;
  private final RefusedChangeAttempts refused;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImplementationPreparation(
      Changes changes,
      Contents contents,
      Implementations implementations,
      ImplementationSteps steps,
      ChangeBaselines baselines,
      GateManagement gates,
      RefusedChangeAttempts refused,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.implementations = implementations;
    this.steps = steps;
    this.baselines = baselines;
    this.gates = gates;
    this.refused = refused;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What the process has to know before anything is done.
   *
   * @param preparationNeeded whether somebody has to build and test it: not what follows a
   *     template, nor what was tested already as it is
   */
  public record Planned(String owner, Instant opens, boolean preparationNeeded) {}

  /** The change is authorized and has its window. */
  public Planned open(RecordNumber number) {
    ChangeView change = changes.get(number).view();
    ImplementationView made = implementations.open(number, clock.instant()).view();
    Gate tested = PreparationGates.testEvidence(content(number), change.type(), made);
    ChangeWindow window = change.window();
    return new Planned(
        change.owner(), window == null ? clock.instant() : window.starts(), tested.shut());
  }

  /** It was built and tested. */
  public void prepare(RecordNumber number, String evidence, BackOutTest backOut) {
    String digest = PreparationGates.digest(content(number));
    Instant now = clock.instant();
    String typed = ChangeTexts.of(evidence);
    implementations.get(number).prepare(Acting.current().key(), now, digest, typed, backOut);
    publish(new ChangePrepared(number, Acting.current(), now, backOut, digest, typed));
  }

  /** What its items are is kept, where the last baseline does not say it any more. */
  public void takeBaseline(RecordNumber number) {
    Implementation implementation = implementations.get(number);
    List<RecordNumber> items = TouchedItems.of(content(number));
    if (!baselines.gate(items, implementation.view().baselineBefore()).open()) {
      implementation.take(baselines.take(number, items, "before implementation").number());
    }
  }

  /** How its gates stand; what is shut is kept in the trail. */
  public Gates checkGates(RecordNumber number) {
    Gates found = gates.of(number);
    if (!found.noneShut()) {
      publish(
          new ChangeGatesFoundShut(
              number,
              Acting.current(),
              clock.instant(),
              found.shut().stream().map(Gate::finding).toList()));
    }
    return found;
  }

  /** Somebody saw to what is in the way. */
  public void clearGates(RecordNumber number, boolean prepareAgain, String note) {
    publish(
        new ChangeGatesCleared(
            number, Acting.current(), clock.instant(), prepareAgain, ChangeTexts.of(note)));
  }

  /**
   * The work begins.
   *
   * @throws RuleViolation ITSM-CHG-071 where a gate is not open
   */
  public void begin(RecordNumber number) {
    refused.noting(number, ChangeAttempt.BEGIN, () -> requireOpen(number, gates.of(number)));
    Implementation implementation = implementations.get(number);
    Change begun = changes.get(number);
    Instant now = clock.instant();
    begun.begin(now);
    ChangeView change = begun.view();
    implementation.begin(change.digest(), now);
    List<ImplementationStep> planned = planned(change, content(number));
    steps.add(number, planned);
    publish(ChangeMoved.of(change, Acting.current(), now));
    publish(
        new ChangeStepsPlanned(
            number,
            Acting.current(),
            now,
            change.digest(),
            planned.size(),
            implementation.view().baselineBefore()));
  }

  static void requireOpen(RecordNumber number, Gates gates) {
    if (!gates.allOpen()) {
      throw new RuleViolation(
          ChangeRule.GATE_SHUT,
          number
              + " cannot go on: "
              + gates.all().stream()
                  .filter(gate -> !gate.open())
                  .map(gate -> gate.kind().word() + ": " + gate.why())
                  .toList());
    }
  }

  /** What is planned, by stage; a change that names no work is one step of its owner's. */
  private static List<ImplementationStep> planned(ChangeView change, ChangeContent content) {
    if (content.tasks().isEmpty()) {
      return List.of(ImplementationStep.planned(1, 1, change.title(), change.owner(), 0));
    }
    List<ImplementationStep> planned = new ArrayList<>();
    content.tasks().stream()
        .sorted(Comparator.comparingInt(PlannedTask::stage))
        .forEach(
            task ->
                planned.add(
                    ImplementationStep.planned(
                        planned.size() + 1,
                        task.stage(),
                        task.title(),
                        task.implementer(),
                        task.minutes())));
    return planned;
  }

  private ChangeContent content(RecordNumber number) {
    return contents.get(number, changes.get(number).contentVersion()).content();
  }

  private void publish(RecordEvent event) {
    events.publishEvent(event);
  }
}
