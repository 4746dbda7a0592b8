package org.orderly.cmdb;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who is asked, who proposed it, and who leads them how a correction goes (7.4). */
@Component
class CorrectionNotices {

  private static final String KIND = "correction.";

  private final Corrections corrections;
  private final IdentityManagement identity;
  private final NotificationManagement notifications;

  CorrectionNotices(
      Corrections corrections, IdentityManagement identity, NotificationManagement notifications) {
    this.corrections = corrections;
    this.identity = identity;
    this.notifications = notifications;
  }

  @EventListener
  void on(CorrectionAuthorizationAsked asked) {
    CorrectionView correction = corrections.get(asked.number()).view();
    send("asked", correction, awaited(correction), correction.reason());
  }

  @EventListener
  void on(CorrectionAnswered answered) {
    CorrectionView correction = corrections.get(answered.number()).view();
    if (answered.decision() != CorrectionDecision.AUTHORIZED) {
      send(answered.decision().word(), correction, proposer(correction), answered.remark());
    }
  }

  @EventListener
  void on(CorrectionHindered hindered) {
    CorrectionView correction = corrections.get(hindered.number()).view();
    send("hindered", correction, proposer(correction), "");
  }

  @EventListener
  void on(CorrectionApplied applied) {
    CorrectionView correction = corrections.get(applied.number()).view();
    send("applied", correction, proposer(correction), "");
  }

  /** Those that it waits for are reminded, then who leads them is told. */
  @EventListener
  void on(CorrectionOverdue overdue) {
    CorrectionView correction = corrections.get(overdue.number()).view();
    if (overdue.neglected()) {
      send("neglected", correction, leads(correction), "");
    } else {
      send("overdue", correction, awaited(correction), "");
    }
  }

  private List<Recipient> awaited(CorrectionView correction) {
    return correction.state() == CorrectionState.IN_REVISION
        ? proposer(correction)
        : asked(correction.authorizer());
  }

  private List<Recipient> proposer(CorrectionView correction) {
    return asked(correction.proposer());
  }

  /** The person; where they cannot be told, the configuration managers. */
  private List<Recipient> asked(@Nullable String person) {
    return person != null && identity.person(person).filter(PersonView::active).isPresent()
        ? List.of(Recipient.person(person))
        : notifications.group(Roles.CONFIGURATION_MANAGER);
  }

  /** Who leads a group of those that it waits for; where nobody else does, top management. */
  private List<Recipient> leads(CorrectionView correction) {
    String person =
        correction.state() == CorrectionState.IN_REVISION
            ? correction.proposer()
            : correction.authorizer();
    Stream<String> groups =
        person == null
            ? Stream.of(Roles.CONFIGURATION_MANAGER)
            : identity.membershipsOf(person).stream();
    List<Recipient> leads =
        groups
            .flatMap(group -> identity.group(group).stream())
            .map(GroupView::lead)
            .filter(Objects::nonNull)
            .filter(lead -> !lead.equals(person))
            .distinct()
            .map(Recipient::person)
            .toList();
    return leads.isEmpty() ? notifications.group(Roles.TOP_MANAGEMENT) : leads;
  }

  private void send(String what, CorrectionView correction, List<Recipient> told, String words) {
    RecordNumber number = correction.number();
    notifications.notify(
        Notice.of(number, KIND + what, "/corrections/" + number)
            .titled(correction.title())
            .to(told)
            .quoting(words)
            .with(Detail.instant("notice.correction.close-until", correction.dueAt())));
  }
}
