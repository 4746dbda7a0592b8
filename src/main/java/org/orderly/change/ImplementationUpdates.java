package org.orderly.change;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.BaselineView;
import org.orderly.cmdb.ConfigurationAttempt;
import org.orderly.cmdb.ConfigurationOutcome;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.CorrectionManagement;
import org.orderly.cmdb.Origin;
import org.orderly.cmdb.OriginKind;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The planned updates of configuration items, written in the transaction of the last step of an
 * implementation, or not at all (8.2.6, ADR 0080). Called by the delegates of change-implementation
 * and by nothing else.
 */
@Service
@Transactional
public class ImplementationUpdates {

  private final Changes changes;
  private final Contents contents;
  private final Implementations implementations;
  private final ImplementationSteps steps;
  private final ChangeBaselines baselines;
  private final CorrectionManagement corrections;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImplementationUpdates(
      Changes changes,
      Contents contents,
      Implementations implementations,
      ImplementationSteps steps,
      ChangeBaselines baselines,
      CorrectionManagement corrections,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.implementations = implementations;
    this.steps = steps;
    this.baselines = baselines;
    this.corrections = corrections;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes what was authorized to become other, and takes a baseline of it; answers whether there
   * is nothing left of it to write. Where it does not fit, nothing is written.
   *
   * @param writer writes a plan where it fits
   */
  public boolean write(
      RecordNumber number, BiFunction<ConfigurationPlan, Origin, ConfigurationAttempt> writer) {
    Implementation implementation = implementations.get(number);
    ImplementationView made = implementation.view();
    ChangeContent content = content(number);
    if (content.updates().steps().isEmpty()) {
      implementation.update(null, null);
      return true;
    }
    if (!made.applyAll() && !made(number, made)) {
      return hindered(
          number, implementation, Map.of("steps", "Not all steps were done: what became other?"));
    }
    ConfigurationAttempt attempt =
        writer.apply(
            made.applyAll() ? withoutBases(content.updates()) : content.updates(),
            Origin.of(OriginKind.CHANGE, number.value(), content.reason()));
    ConfigurationOutcome written = attempt.outcome();
    if (written == null) {
      return hindered(number, implementation, attempt.refused());
    }
    keep(number, implementation, content, written);
    return true;
  }

  private boolean made(RecordNumber number, ImplementationView made) {
    return made.reported() != null || steps.of(number).stream().allMatch(ImplementationStep::done);
  }

  private void keep(
      RecordNumber number,
      Implementation implementation,
      ChangeContent content,
      ConfigurationOutcome written) {
    Set<RecordNumber> items = new LinkedHashSet<>(TouchedItems.of(content));
    items.addAll(written.added().values());
    BaselineView after =
        written.unchanged() ? null : baselines.take(number, items, "after implementation");
    implementation.update(written.update(), after == null ? null : after.number());
    publish(
        new ChangeUpdatesWritten(
            number,
            Acting.current(),
            clock.instant(),
            written.update(),
            implementation.view().baselineBefore(),
            after == null ? null : after.number(),
            after == null ? null : after.digest()));
  }

  private boolean hindered(
      RecordNumber number, Implementation implementation, Map<String, String> obstacles) {
    implementation.hinder(obstacles);
    publish(
        new ChangeUpdatesHindered(
            number, Acting.current(), clock.instant(), obstacles.size(), text(obstacles)));
    return false;
  }

  static String text(Map<String, String> obstacles) {
    return new TreeMap<>(obstacles)
        .entrySet().stream()
            .map(obstacle -> obstacle.getKey() + ": " + obstacle.getValue())
            .collect(Collectors.joining("\n"));
  }

  /**
   * What becomes of updates that could not be written; answers whether they are to be written all
   * the same.
   *
   * @param typed the number of the correction that says what is true instead; null for none
   * @throws RuleViolation ITSM-CHG-075 where it is needed and there is none
   */
  public boolean decide(
      RecordNumber number, UpdateCourse course, @Nullable String typed, String note) {
    Implementation implementation = implementations.get(number);
    RecordNumber correction =
        course == UpdateCourse.CORRECTION ? correction(number, ChangeTexts.of(typed)) : null;
    if (course == UpdateCourse.APPLY) {
      implementation.applyAll();
    } else {
      implementation.leaveOut(correction);
    }
    publish(
        new ChangeUpdatesDecided(
            number, Acting.current(), clock.instant(), course, correction, ChangeTexts.of(note)));
    return course == UpdateCourse.APPLY;
  }

  private RecordNumber correction(RecordNumber change, String typed) {
    RecordNumber correction =
        RecordNumber.parse(typed)
            .filter(number -> number.kind() == RecordKind.CONFIGURATION_CORRECTION)
            .orElseThrow(() -> refused("Give the number of a correction, such as COR000012"));
    if (!change.equals(becauseOf(correction))) {
      throw refused("The correction " + correction + " does not name " + change + " as its reason");
    }
    return correction;
  }

  private @Nullable RecordNumber becauseOf(RecordNumber correction) {
    try {
      return corrections.correction(correction).becauseOf();
    } catch (RuleViolation unknown) {
      throw refused("There is no correction " + correction);
    }
  }

  private static RuleViolation refused(String message) {
    return new RuleViolation(
        ChangeRule.CORRECTION_REFUSED, message, Map.of("correctionNumber", message));
  }

  /** Somebody has seen what the items are now, and says that the updates hold all the same. */
  private static ConfigurationPlan withoutBases(ConfigurationPlan plan) {
    List<ConfigurationStep> steps =
        plan.steps().stream()
            .map(
                step ->
                    step instanceof ConfigurationStep.AmendItem amend
                        ? new ConfigurationStep.AmendItem(
                            amend.item(), null, amend.fields(), amend.components())
                        : step)
            .toList();
    return new ConfigurationPlan(steps);
  }

  private ChangeContent content(RecordNumber number) {
    return contents.get(number, changes.get(number).contentVersion()).content();
  }

  private void publish(RecordEvent event) {
    events.publishEvent(event);
  }
}
