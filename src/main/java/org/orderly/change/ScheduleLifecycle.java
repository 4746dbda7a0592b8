package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps by which a change gets its place in the schedule. Called by the delegates of
 * change-scheduling and by nothing else.
 */
@Service
@Transactional
public class ScheduleLifecycle {

  private static final Map<String, String> FIELDS =
      Map.of("window.starts", "windowStartsInput", "window.ends", "windowEndsInput");

  private final Changes changes;
  private final ChangeManagement management;
  private final ScheduleDrafts drafts;
  private final Collisions collisions;
  private final ChangeSlots slots;
  private final KeptCollisions kept;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ScheduleLifecycle(
      Changes changes,
      ChangeManagement management,
      ScheduleDrafts drafts,
      Collisions collisions,
      ChangeSlots slots,
      KeptCollisions kept,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.management = management;
    this.drafts = drafts;
    this.collisions = collisions;
    this.slots = slots;
    this.kept = kept;
    this.events = events;
    this.clock = clock;
  }

  /** How the window of the change fits into the schedule. */
  @Transactional(readOnly = true)
  public ScheduleFit check(RecordNumber number) {
    ScheduleDraft draft = drafts.of(number);
    if (draft == null || draft.window().starts().isBefore(clock.instant())) {
      return ScheduleFit.MUST_MOVE;
    }
    List<Collision> found = collisions.of(draft);
    if (found.stream().anyMatch(Collision::blocks)) {
      return ScheduleFit.MUST_MOVE;
    }
    return asksFirst(draft) && found.stream().anyMatch(Collision::first)
        ? ScheduleFit.COLLIDES
        : ScheduleFit.FITS;
  }

  /** A standard change is let pass, and what an emergency meets its board sees by itself. */
  private static boolean asksFirst(ScheduleDraft draft) {
    return draft.type() == ChangeType.NORMAL;
  }

  /** Who answers for the change, and so looks after its window. */
  @Transactional(readOnly = true)
  public String owner(RecordNumber number) {
    return changes.get(number).view().owner();
  }

  /**
   * The change gets a window: a new version of what it says.
   *
   * @throws RuleViolation ITSM-CHG-002 with a message for each field of the form that is refused
   */
  public void plan(RecordNumber number, Instant starts, Instant ends) {
    ContentVersion read = management.content(number);
    try {
      management.revise(
          number, read.content().within(new ChangeWindow(starts, ends)), read.version());
    } catch (RuleViolation refusal) {
      throw ofTheForm(refusal);
    }
  }

  private static RuleViolation ofTheForm(RuleViolation refusal) {
    Map<String, String> fields = new LinkedHashMap<>();
    refusal.fields().forEach((field, why) -> fields.put(FIELDS.getOrDefault(field, field), why));
    return new RuleViolation(
        refusal.rule(), Objects.requireNonNullElse(refusal.getMessage(), ""), fields);
  }

  /**
   * Somebody looked at what the change collides with; answers whether its window stays.
   *
   * @throws RuleViolation ITSM-CHG-054 where it stays for no reason, 056 where it cannot stay by
   *     now
   */
  public boolean accept(RecordNumber number, WindowDecision decision, String typed) {
    if (decision == WindowDecision.MOVE) {
      return false;
    }
    String reason = ChangeTexts.of(typed);
    if (reason.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.COLLISION_REASON_MISSING,
          "A window that collides is kept for a reason",
          Map.of("collisionReason", "Say why both can go together"));
    }
    if (check(number) == ScheduleFit.MUST_MOVE) {
      throw new RuleViolation(
          ChangeRule.WINDOW_FORBIDDEN,
          number + " cannot keep its window any more",
          Map.of("windowDecision", "It is over, or something forbids it by now: choose another"));
    }
    List<Collision> seen = collisions.of(Objects.requireNonNull(drafts.of(number)));
    int version = changes.get(number).contentVersion();
    Instant now = clock.instant();
    kept.add(number, new AcceptedCollisions(now, Acting.current().key(), version, reason, seen));
    publish(
        new ChangeCollisionsAccepted(
            number,
            Acting.current(),
            now,
            version,
            seen.stream()
                .map(Collision::change)
                .filter(Objects::nonNull)
                .map(RecordNumber::value)
                .distinct()
                .toList(),
            reason));
    return true;
  }

  /** The change takes its place in the schedule, and those who make it are told. */
  public void announce(RecordNumber number) {
    ScheduleDraft draft = Objects.requireNonNull(drafts.of(number));
    Instant now = clock.instant();
    slots.keep(number, draft.window(), draft.items(), draft.implementers(), now);
    publish(
        new ChangePlanned(
            number, Acting.current(), now, draft.window(), collisions.of(draft).size()));
  }

  private void publish(RecordEvent event) {
    events.publishEvent(event);
  }
}
