package org.orderly.change;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Makes what is asked of the schedule from what a change says. */
@Component
class ScheduleDrafts {

  private final Changes changes;
  private final Contents contents;

  ScheduleDrafts(Changes changes, Contents contents) {
    this.changes = changes;
    this.contents = contents;
  }

  /** The change as it is planned; null where it has no window. */
  @Nullable ScheduleDraft of(RecordNumber number) {
    ChangeView change = changes.get(number).view();
    ChangeContent content = contents.get(number, change.contentVersion()).content();
    ChangeWindow window = content.window();
    return window == null
        ? null
        : new ScheduleDraft(
            number,
            change.type(),
            change.riskLevel(),
            window,
            TouchedItems.of(content),
            content.services(),
            content.implementers().stream().toList());
  }
}
