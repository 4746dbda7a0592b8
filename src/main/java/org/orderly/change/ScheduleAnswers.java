package org.orderly.change;

import java.util.List;
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
    return of(change).stream()
        .filter(one -> one.effect() != CollisionEffect.WARN)
        .map(one -> new Standing(one.kind() == CollisionKind.BLACKOUT, one.key()))
        .toList();
  }

  private List<Collision> of(RecordNumber number) {
    ScheduleDraft draft = drafts.of(number);
    return draft == null ? List.of() : collisions.of(draft);
  }
}
