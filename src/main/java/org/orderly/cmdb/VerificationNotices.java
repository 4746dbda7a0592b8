package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Tells those who look, who leads them and who manages configuration (7.4). */
@Component
class VerificationNotices {

  private static final String KIND = "verification.";

  private final Verifications verifications;
  private final VerificationItems items;
  private final VerificationTitle titles;
  private final IdentityManagement identity;
  private final NotificationManagement notifications;

  VerificationNotices(
      Verifications verifications,
      VerificationItems items,
      VerificationTitle titles,
      IdentityManagement identity,
      NotificationManagement notifications) {
    this.verifications = verifications;
    this.items = items;
    this.titles = titles;
    this.identity = identity;
    this.notifications = notifications;
  }

  @EventListener
  void on(VerificationSampleDrawn drawn) {
    VerificationView view = view(drawn.number());
    send("drawn", view, groups(waiting(view)), until(view));
  }

  /** Who has not looked yet is reminded, then who leads them is told. */
  @EventListener
  void on(VerificationOverdue overdue) {
    VerificationView view = view(overdue.number());
    Set<String> waiting = waiting(view);
    if (overdue.neglected()) {
      send("neglected", view, leads(waiting), until(view));
    } else {
      waiting.add(Roles.CONFIGURATION_MANAGER);
      send("overdue", view, groups(waiting), until(view));
    }
  }

  @EventListener
  void on(ConfigurationNonconformityFound found) {
    VerificationView view = view(found.number());
    send(
        "nonconformity",
        view,
        notifications.group(Roles.CONFIGURATION_MANAGER),
        Detail.text(
            "notice.verification.accuracy",
            found.accuracy().percent().map(percent -> percent + " %").orElse("–")),
        Detail.text("notice.verification.threshold", found.threshold() + " %"));
  }

  /** The groups that have items to look at. */
  private Set<String> waiting(VerificationView view) {
    return items.batches(view.number()).stream()
        .filter(batch -> batch.checkedAt() == null)
        .map(VerificationBatch::checkers)
        .collect(Collectors.toSet());
  }

  private List<Recipient> groups(Set<String> groups) {
    return groups.stream().sorted().flatMap(key -> notifications.group(key).stream()).toList();
  }

  /** Who leads these groups; where nobody leads one of them, top management. */
  private List<Recipient> leads(Set<String> groups) {
    List<Recipient> told = new ArrayList<>();
    for (String key : groups) {
      identity
          .group(key)
          .map(GroupView::lead)
          .filter(Objects::nonNull)
          .ifPresentOrElse(
              lead -> told.add(Recipient.person(lead)),
              () -> told.addAll(notifications.group(Roles.TOP_MANAGEMENT)));
    }
    return told.stream().distinct().toList();
  }

  private static Detail until(VerificationView view) {
    return Detail.instant("notice.verification.close-until", view.dueAt());
  }

  private void send(String what, VerificationView view, List<Recipient> told, Detail... details) {
    notifications.notify(
        Notice.of(view.number(), KIND + what, "/verifications/" + view.number())
            .titled(titles.of(view))
            .to(told)
            .with(details));
  }

  private VerificationView view(RecordNumber number) {
    return verifications.get(number).view();
  }
}
