package org.orderly.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people when a change is made (7.4): those who make it once its window is planned, and those
 * who answer for and support the services that it affects once it may be made.
 */
@Component
class ScheduleNotices {

  private final Changes changes;
  private final Contents contents;
  private final CatalogueManagement catalogue;
  private final NotificationManagement notifications;

  ScheduleNotices(
      Changes changes,
      Contents contents,
      CatalogueManagement catalogue,
      NotificationManagement notifications) {
    this.changes = changes;
    this.contents = contents;
    this.catalogue = catalogue;
    this.notifications = notifications;
  }

  @EventListener
  void on(ChangePlanned planned) {
    ChangeView change = changes.get(planned.number()).view();
    tell("planned", change, making(change));
  }

  @EventListener
  void on(ChangeMoved moved) {
    if (moved.state() == ChangeState.SCHEDULED) {
      ChangeView change = changes.get(moved.number()).view();
      List<Recipient> told = new ArrayList<>(making(change));
      told.addAll(affected(change));
      tell("scheduled", change, told);
    }
  }

  private List<Recipient> making(ChangeView change) {
    Set<String> people = new LinkedHashSet<>();
    people.add(change.requester());
    people.add(change.owner());
    people.addAll(content(change).implementers());
    return people.stream().map(Recipient::person).toList();
  }

  private List<Recipient> affected(ChangeView change) {
    List<Recipient> told = new ArrayList<>();
    for (String key : content(change).services()) {
      catalogue.service(key).stream()
          .map(ServiceView::owner)
          .filter(Objects::nonNull)
          .map(Recipient::person)
          .forEach(told::add);
      catalogue.service(key).stream()
          .map(ServiceView::supportGroup)
          .filter(Objects::nonNull)
          .flatMap(group -> notifications.group(group).stream())
          .forEach(told::add);
    }
    return told;
  }

  private ChangeContent content(ChangeView change) {
    return contents.get(change.number(), change.contentVersion()).content();
  }

  private void tell(String what, ChangeView change, List<Recipient> told) {
    ChangeWindow window = change.window();
    if (window == null) {
      return;
    }
    RecordNumber number = change.number();
    notifications.notify(
        Notice.of(number, "change." + what, "/changes/" + number)
            .titled(change.title())
            .to(told)
            .with(
                Detail.instant("notice.change.starts", window.starts()),
                Detail.instant("notice.change.ends", window.ends())));
  }
}
