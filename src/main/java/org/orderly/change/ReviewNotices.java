package org.orderly.change;

import java.util.List;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells reviewers and who leads them of reviews of changes (7.4, 8.5.1.3). */
@Component
class ReviewNotices {

  private static final String KIND = "change-review.";

  private final Changes changes;
  private final ChangeReviews reviews;
  private final IdentityManagement identity;
  private final NotificationManagement notifications;

  ReviewNotices(
      Changes changes,
      ChangeReviews reviews,
      IdentityManagement identity,
      NotificationManagement notifications) {
    this.changes = changes;
    this.reviews = reviews;
    this.identity = identity;
    this.notifications = notifications;
  }

  /** The look-back is over: it can be held. */
  @EventListener
  void on(ChangeIncidentsCounted counted) {
    send("ready", counted.number(), notifications.group(Roles.CHANGE_MANAGER));
  }

  /** Reviewers are reminded, then who leads them is told. */
  @EventListener
  void on(ChangeReviewOverdue overdue) {
    if (overdue.neglected()) {
      send("neglected", overdue.number(), lead());
    } else {
      send("overdue", overdue.number(), notifications.group(Roles.CHANGE_MANAGER));
    }
  }

  /** Who leads the change managers; where nobody does, top management. */
  private List<Recipient> lead() {
    return identity
        .group(Roles.CHANGE_MANAGER)
        .map(GroupView::lead)
        .map(lead -> List.of(Recipient.person(lead)))
        .orElseGet(() -> notifications.group(Roles.TOP_MANAGEMENT));
  }

  private void send(String what, RecordNumber number, List<Recipient> told) {
    notifications.notify(
        Notice.of(number, KIND + what, "/changes/" + number)
            .titled(changes.get(number).view().title())
            .to(told)
            .with(
                Detail.instant(
                    "notice.change-review.until", reviews.get(number).view().dates().dueAt())));
  }
}
