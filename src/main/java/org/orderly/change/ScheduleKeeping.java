package org.orderly.change;

import java.time.Clock;
import java.util.Set;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the places in the schedule in step with the changes: what is written otherwise takes
 * another place, and what is over gives its place away.
 */
@Component
class ScheduleKeeping {

  private static final Set<ChangeState> OVER =
      Set.of(ChangeState.REVIEW, ChangeState.CLOSED, ChangeState.REJECTED, ChangeState.CANCELLED);

  private final ChangeSlots slots;
  private final ScheduleDrafts drafts;
  private final Clock clock;

  ScheduleKeeping(ChangeSlots slots, ScheduleDrafts drafts, Clock clock) {
    this.slots = slots;
    this.drafts = drafts;
    this.clock = clock;
  }

  @EventListener
  void on(ChangeRevised revised) {
    RecordNumber number = revised.number();
    if (slots.since(number) == null) {
      return;
    }
    ScheduleDraft draft = drafts.of(number);
    if (draft == null) {
      slots.forget(number);
    } else {
      slots.keep(number, draft.window(), draft.items(), draft.implementers(), clock.instant());
    }
  }

  @EventListener
  void on(ChangeMoved moved) {
    if (OVER.contains(moved.state())) {
      slots.forget(moved.number());
    }
  }
}
