package org.orderly.change;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forward schedule of changes: what is planned when, and what a window collides with.
 *
 * @clause 8.5.1.3
 */
@Service
@Transactional(readOnly = true)
public class ScheduleManagement {

  private final Collisions collisions;
  private final ScheduleDrafts drafts;
  private final DraftCheck check;
  private final ScheduledChanges scheduled;
  private final BlackoutPeriods blackouts;
  private final KeptCollisions kept;
  private final ChangeManagement changes;
  private final ChangeAccess access;

  ScheduleManagement(
      Collisions collisions,
      ScheduleDrafts drafts,
      DraftCheck check,
      ScheduledChanges scheduled,
      BlackoutPeriods blackouts,
      KeptCollisions kept,
      ChangeManagement changes,
      ChangeAccess access) {
    this.collisions = collisions;
    this.drafts = drafts;
    this.check = check;
    this.scheduled = scheduled;
    this.blackouts = blackouts;
    this.kept = kept;
    this.changes = changes;
    this.access = access;
  }

  /**
   * What the window of a change collides with now, what blocks it first; nothing where it has none.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  public List<Collision> collisions(RecordNumber number) {
    changes.change(number);
    ScheduleDraft draft = drafts.of(number);
    return draft == null ? List.of() : collisions.of(draft);
  }

  /**
   * What a window would collide with, what blocks it first.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is no staff, 053 with a message for each
   *     field that is refused
   */
  public List<Collision> collisions(ScheduleDraft draft) {
    access.requireReader(Acting.current());
    check.check(draft);
    return collisions.of(draft);
  }

  /**
   * What somebody said of the collisions with which they kept the window of a change; nothing where
   * it was written otherwise since.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  public Optional<AcceptedCollisions> accepted(RecordNumber number) {
    return kept.of(number, changes.change(number).contentVersion());
  }

  /**
   * One page of the changes that are planned for a time, or were, the next first.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is no staff, 055 with a message for each
   *     field that is refused
   */
  public ChangePage planned(ScheduleQuery query) {
    access.requireReader(Acting.current());
    require(query.window(), query.page(), query.size());
    return scheduled.page(query);
  }

  /**
   * The blackout periods that count and fall, at least in part, into a time, the next first.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is no staff, 055 with a message for each
   *     field that is refused
   */
  public List<BlackoutPeriodView> blackouts(ChangeWindow window) {
    access.requireReader(Acting.current());
    require(window, 0, 1);
    return blackouts.overlapping(window);
  }

  /**
   * Lets pass staff alone.
   *
   * @throws RuleViolation ITSM-CHG-003
   */
  public void requireReader() {
    access.requireReader(Acting.current());
  }

  private static void require(ChangeWindow window, int page, int size) {
    Map<String, String> refused = new LinkedHashMap<>();
    if (!window.ends().isAfter(window.starts())) {
      refused.put("to", "Give an end after the start");
    } else if (Duration.between(window.starts(), window.ends()).toDays()
        > ScheduleQuery.MOST_DAYS) {
      refused.put("to", "Give " + ScheduleQuery.MOST_DAYS + " days at most");
    }
    if (page < 0 || page > Integer.MAX_VALUE / ScheduleQuery.MOST) {
      refused.put("page", "Give 0 or more");
    }
    if (size < 1 || size > ScheduleQuery.MOST) {
      refused.put("size", "Give 1 to " + ScheduleQuery.MOST);
    }
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.SCHEDULE_QUERY_REFUSED,
          "Refused: " + String.join(", ", refused.keySet()),
          refused);
    }
  }
}
