package org.orderly.engine.web;

import java.util.List;
import org.orderly.engine.Inbox;

/** One page of an inbox, as sent. */
record InboxPage(List<TaskLine> tasks, int page, int size, long total) {

  static InboxPage of(Inbox inbox) {
    return new InboxPage(
        inbox.tasks().stream().map(TaskLine::of).toList(),
        inbox.page(),
        inbox.size(),
        inbox.total());
  }
}
