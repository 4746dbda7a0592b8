package org.orderly.change;

import java.util.List;
import java.util.stream.Stream;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the weighing of risk and the gates ask the schedule, whoever acts. */
@Component
@Transactional(readOnly = true)
class ScheduleAnswers implements CollisionFacts, ScheduleConflicts {

  private final ScheduleDrafts drafts;
  private final Collisions collisions;

  ScheduleAnswers(ScheduleDrafts drafts, Collisions collisions) {
    this.drafts = drafts;
    this.collisions = collisions;
  }

  @Override
  public boolean collides(RecordNumber number) {
    return !of(number).isEmpty();
  }

  @Override
  public List<Standing> blocking(RecordNumber change) {
    return standing(of(change).stream());
  }

  @Override
  public List<Standing> blocking(RecordNumber change, ChangeWindow when) {
    ScheduleDraft draft = drafts.of(change);
    if (draft == null) {
      return List.of();
    }
    return when.starts().isBefore(draft.window().ends())
        ? standing(collisions.of(draft.at(when)).stream())
        : standing(
            collisions.of(draft.at(when).unplanned()).stream()
                .filter(one -> one.kind() != CollisionKind.OUTSIDE_WINDOW));
  }

  private static List<Standing> standing(Stream<Collision> found) {
    return found
        .filter(one -> one.effect() != CollisionEffect.WARN)
        .map(one -> new Standing(one.kind() == CollisionKind.BLACKOUT, one.key()))
        .toList();
  }

  private List<Collision> of(RecordNumber number) {
    ScheduleDraft draft = drafts.of(number);
    return draft == null ? List.of() : collisions.of(draft);
  }
}
