package org.orderly.change;

import java.util.List;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.springframework.stereotype.Component;

/**
 * Tells who answers for a change that a blackout period was put onto its window (7.4), since the
 * gate before the work begins would be the next to say so.
 */
@Component
class BlackoutNotices {

  /** Of a period for everything more may be planned; their owners read the schedule. */
  private static final int MOST = 200;

  private final ScheduledChanges scheduled;
  private final ScheduleDrafts drafts;
  private final Collisions collisions;
  private final NotificationManagement notifications;

  BlackoutNotices(
      ScheduledChanges scheduled,
      ScheduleDrafts drafts,
      Collisions collisions,
      NotificationManagement notifications) {
    this.scheduled = scheduled;
    this.drafts = drafts;
    this.collisions = collisions;
    this.notifications = notifications;
  }

  void tell(BlackoutPeriodView period) {
    scheduled.left(period.window(), MOST).stream()
        .filter(line -> meets(line.number(), period))
        .forEach(line -> tell(line, period));
  }

  private boolean meets(RecordNumber change, BlackoutPeriodView period) {
    ScheduleDraft draft = drafts.of(change);
    return draft != null && collisions.meets(period, draft);
  }

  private void tell(ChangeLine line, BlackoutPeriodView period) {
    notifications.notify(
        Notice.of(line.number(), "change.blackout", "/changes/" + line.number())
            .titled(line.title())
            .to(List.of(Recipient.person(line.owner())))
            .quoting(period.reason())
            .with(
                Detail.instant("notice.change.starts", period.window().starts()),
                Detail.instant("notice.change.ends", period.window().ends())));
  }
}
