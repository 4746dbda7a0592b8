package org.orderly.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who answer for a change how its implementation goes (7.4, 8.5.1.3). */
@Component
class ImplementationNotices {

  private static final String KIND = "change-implementation.";

  private final Changes changes;
  private final ImplementationSteps steps;
  private final NotificationManagement notifications;

  ImplementationNotices(
      Changes changes, ImplementationSteps steps, NotificationManagement notifications) {
    this.changes = changes;
    this.steps = steps;
    this.notifications = notifications;
  }

  /** Whose change it is hears that it cannot begin, as by a timer at night. */
  @EventListener
  void on(ChangeGatesFoundShut found) {
    String gates =
        found.findings().stream()
            .map(finding -> finding.kind().word())
            .collect(Collectors.joining(", "));
    send("gates", found.number(), List.of(), Detail.text("notice.change.gates", gates));
  }

  @EventListener
  void on(ChangeStepsPlanned begun) {
    List<Recipient> told =
        changes.get(begun.number()).implementers().stream().map(Recipient::person).toList();
    send("begun", begun.number(), told);
  }

  /** Change managers decide; whose step is not done hears that it is not to be done now. */
  @EventListener
  void on(ChangeImplementationInterrupted interrupted) {
    List<Recipient> told = new ArrayList<>(notifications.group(Roles.CHANGE_MANAGER));
    steps.left(interrupted.number()).stream()
        .map(step -> Recipient.person(step.implementer()))
        .forEach(told::add);
    send("interrupted." + interrupted.cause().word(), interrupted.number(), told);
  }

  @EventListener
  void on(ChangeUpdatesHindered hindered) {
    send("updates", hindered.number(), notifications.group(Roles.CONFIGURATION_MANAGER));
  }

  /** Who asked for it hears what came of it; what was found made had no outcome to wait for. */
  @EventListener
  void on(ChangeMoved moved) {
    ChangeOutcome outcome = moved.outcome();
    if (moved.state() == ChangeState.REVIEW
        && moved.type() != ChangeType.UNAUTHORIZED
        && outcome != null) {
      ChangeView change = changes.get(moved.number()).view();
      List<Recipient> told = new ArrayList<>(List.of(Recipient.person(change.requester())));
      if (change.requestedFor() != null) {
        told.add(Recipient.person(change.requestedFor()));
      }
      send("outcome." + outcome.word(), moved.number(), told);
    }
  }

  private void send(String what, RecordNumber number, List<Recipient> more, Detail... details) {
    ChangeView change = changes.get(number).view();
    List<Recipient> told = new ArrayList<>(List.of(Recipient.person(change.owner())));
    told.addAll(more);
    notifications.notify(
        Notice.of(number, KIND + what, "/changes/" + number)
            .titled(change.title())
            .to(told)
            .with(details));
  }
}
