package org.orderly.change;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.orderly.identity.Roles;
import org.orderly.identity.SubstituteManagement;
import org.orderly.identity.SubstituteView;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who are asked, change managers, and those who wait how an authorization goes (7.4).
 */
@Component
class AuthorizationNotices {

  private static final String KIND = "change.authorization.";
  private static final String UNTIL = "notice.change.authorization.until";

  private final Changes changes;
  private final SubstituteManagement substitutes;
  private final NotificationManagement notifications;

  AuthorizationNotices(
      Changes changes, SubstituteManagement substitutes, NotificationManagement notifications) {
    this.changes = changes;
    this.substitutes = substitutes;
    this.notifications = notifications;
  }

  @EventListener
  void on(ChangeAuthorizationAsked asked) {
    send(
        notice(asked.number(), "asked")
            .to(voters(asked.members()))
            .with(Detail.instant(UNTIL, asked.dueAt())));
  }

  @EventListener
  void on(ChangeVotesAwaited awaited) {
    send(
        awaited.escalated()
            ? notice(awaited.number(), "escalated").to(notifications.group(Roles.CHANGE_MANAGER))
            : notice(awaited.number(), "reminded").to(voters(awaited.awaited())));
  }

  @EventListener
  void on(ChangeVotingDelayed delayed) {
    if (delayed.what() == Voting.WAITING) {
      send(notice(delayed.number(), "waiting").to(notifications.group(Roles.CHANGE_MANAGER)));
    }
  }

  @EventListener
  void on(ChangeAuthorizationDecided decided) {
    ChangeView change = changes.get(decided.number()).view();
    if (decided.tally().mayVote() > 0) {
      send(
          notice(decided.number(), decided.outcome().word())
              .to(
                  Stream.of(change.requester(), change.requestedFor(), change.owner())
                      .filter(Objects::nonNull)
                      .distinct()
                      .map(Recipient::person)
                      .toList()));
    }
  }

  /** The members, and who stands in for them today. */
  private List<Recipient> voters(List<String> members) {
    return members.stream()
        .flatMap(
            member ->
                Stream.concat(
                    Stream.of(member),
                    substitutes.standingIn(member).map(SubstituteView::substitute).stream()))
        .distinct()
        .map(Recipient::person)
        .toList();
  }

  private Notice notice(RecordNumber number, String what) {
    return Notice.of(number, KIND + what, "/changes/" + number)
        .titled(changes.get(number).view().title());
  }

  private void send(Notice notice) {
    notifications.notify(notice);
  }
}
