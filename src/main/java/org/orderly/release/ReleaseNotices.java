package org.orderly.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
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

/** Tells who leads a release, who accepts it and who answers for its services how it goes (7.4). */
@Component
class ReleaseNotices {

  private static final String KIND = "release.";

  private final Releases releases;
  private final ReleaseContents contents;
  private final CatalogueManagement catalogue;
  private final IdentityManagement identity;
  private final NotificationManagement notifications;

  ReleaseNotices(
      Releases releases,
      ReleaseContents contents,
      CatalogueManagement catalogue,
      IdentityManagement identity,
      NotificationManagement notifications) {
    this.releases = releases;
    this.contents = contents;
    this.catalogue = catalogue;
    this.identity = identity;
    this.notifications = notifications;
  }

  /** Whom it waits for, or concerns, is told as it goes on. */
  @EventListener
  void on(ReleaseMoved moved) {
    ReleaseView release = releases.get(moved.number()).view();
    switch (moved.state()) {
      case ACCEPTANCE -> send("acceptance", release, person(release.acceptor()), planned(release));
      case SCHEDULED -> send("scheduled", release, concerned(release), planned(release));
      case EARLY_LIFE_SUPPORT ->
          send(
              "deployed",
              release,
              concerned(release),
              Detail.instant(
                  "notice.release.support-until", Objects.requireNonNull(release.supportEnds())));
      case PLANNING -> send("rework", release, manager(release));
      case CLOSED -> send("closed", release, concerned(release), outcome(release));
      case CANCELLED -> send("cancelled", release, concerned(release));
      default -> {
        // a task says it
      }
    }
  }

  @EventListener
  void on(ReleaseAcceptanceOverdue overdue) {
    ReleaseView release = releases.get(overdue.number()).view();
    List<Recipient> told = new ArrayList<>(person(release.acceptor()));
    told.addAll(manager(release));
    send("acceptance-overdue", release, told, planned(release));
  }

  /** More incidents than yesterday are for who leads it. */
  @EventListener
  void on(ReleaseIncidentsCounted counted) {
    if (counted.more()) {
      send(
          "incidents",
          releases.get(counted.number()).view(),
          manager(releases.get(counted.number()).view()),
          Detail.text(
              "notice.release.incidents",
              counted.day().incidents() + " / " + counted.day().critical()));
    }
  }

  private static Detail planned(ReleaseView release) {
    return Detail.instant("notice.release.starts", Objects.requireNonNull(release.starts()));
  }

  private static Detail outcome(ReleaseView release) {
    return Detail.word(
        "notice.release.outcome",
        "release.outcome." + Objects.requireNonNull(release.outcome()).word());
  }

  /** Its manager; where they work here no more, all release managers. */
  private List<Recipient> manager(ReleaseView release) {
    return identity.person(release.manager()).filter(PersonView::active).isPresent()
        ? person(release.manager())
        : notifications.group(Roles.RELEASE_MANAGER);
  }

  private static List<Recipient> person(@Nullable String key) {
    return key == null ? List.of() : List.of(Recipient.person(key));
  }

  /** Who leads it, who accepts it, who answers for its services, and the service desk. */
  private List<Recipient> concerned(ReleaseView release) {
    List<Recipient> told = new ArrayList<>(manager(release));
    told.addAll(person(release.acceptor()));
    contents.get(release.number(), release.contentVersion()).content().services().stream()
        .flatMap(key -> catalogue.service(key).stream())
        .map(ServiceView::owner)
        .forEach(owner -> told.addAll(person(owner)));
    told.addAll(notifications.group(Roles.SERVICE_DESK));
    return told.stream().distinct().toList();
  }

  private void send(String what, ReleaseView release, List<Recipient> told, Detail... details) {
    RecordNumber number = release.number();
    notifications.notify(
        Notice.of(number, KIND + what, "/releases/" + number)
            .titled(release.title() + " " + release.versionName())
            .to(told)
            .with(details));
  }
}
