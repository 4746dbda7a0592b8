package org.orderly.change;

import java.util.List;
import java.util.stream.Stream;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those concerned how a change goes on its way (7.4). */
@Component
class CourseNotices {

  private static final String KIND = "change.";

  private final Changes changes;
  private final IdentityManagement identity;
  private final NotificationManagement notifications;

  CourseNotices(
      Changes changes, IdentityManagement identity, NotificationManagement notifications) {
    this.changes = changes;
    this.identity = identity;
    this.notifications = notifications;
  }

  @EventListener
  void on(ChangeFoundIncomplete found) {
    ChangeView change = view(found.number());
    send("incomplete", change, people(change.owner()), "");
  }

  @EventListener
  void on(ChangeMoved moved) {
    ChangeView change = view(moved.number());
    switch (moved.state()) {
      case SCHEDULED -> send("released", change, people(change.requester(), change.owner()), "");
      case REJECTED -> send("rejected", change, people(change.requester(), change.owner()), "");
      case CLOSED -> send("closed", change, people(change.requester(), change.owner()), "");
      case CANCELLED ->
          send(
              "cancelled",
              change,
              people(change.requester(), change.owner()),
              change.cancelled() == null ? "" : change.cancelled());
      default -> {
        if (moved.type() == ChangeType.UNAUTHORIZED) {
          send("unauthorized", change, managers(), "");
        }
      }
    }
  }

  /** An emergency asks a change manager at once. */
  @EventListener
  void on(ChangeClassified classified) {
    if (classified.type() == ChangeType.EMERGENCY) {
      send("emergency", view(classified.number()), managers(), "");
    }
  }

  @EventListener
  void on(ChangeDecided decided) {
    if (decided.decision() == ChangeDecisionKind.OTHER_WINDOW) {
      ChangeView change = view(decided.number());
      send("other-window", change, people(change.owner()), decided.reason());
    }
  }

  @EventListener
  void on(ChangeAssessmentOverdue overdue) {
    List<Recipient> asked =
        overdue.areas().stream()
            .map(AssessmentArea::group)
            .distinct()
            .flatMap(group -> notifications.group(group).stream())
            .distinct()
            .toList();
    send("assessment-overdue", view(overdue.number()), asked, "");
  }

  private List<Recipient> managers() {
    return notifications.group(Roles.CHANGE_MANAGER);
  }

  /** The people of these who can be told; programs read no notices. */
  private List<Recipient> people(String... keys) {
    return Stream.of(keys)
        .distinct()
        .filter(key -> identity.person(key).filter(PersonView::active).isPresent())
        .map(Recipient::person)
        .toList();
  }

  private ChangeView view(RecordNumber number) {
    return changes.get(number).view();
  }

  private void send(String what, ChangeView change, List<Recipient> told, String words) {
    notifications.notify(
        Notice.of(change.number(), KIND + what, "/changes/" + change.number())
            .titled(change.title())
            .to(told)
            .quoting(words));
  }
}
