package org.orderly.incident;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.notification.Detail;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.springframework.stereotype.Component;

/**
 * Writes notices about incidents. Those about a security incident say nothing but that there is
 * something to read.
 */
@Component
class IncidentNoticeWriter {

  private final NotificationManagement notifications;
  private final CatalogueManagement catalogue;

  IncidentNoticeWriter(NotificationManagement notifications, CatalogueManagement catalogue) {
    this.notifications = notifications;
    this.catalogue = catalogue;
  }

  /**
   * Tells of an incident.
   *
   * @param what names the texts: {@code notice.incident.<what>}
   * @param quote what somebody wrote for the readers, as typed
   */
  void tell(
      String what,
      IncidentView incident,
      Collection<Recipient> told,
      @Nullable String quote,
      Detail... details) {
    notifications.notify(notice(what, incident, told, quote, details));
  }

  /**
   * Tells of a clock; of several shares that are reached at once the highest, told last, counts.
   */
  void tellShare(
      String what, IncidentView incident, Collection<Recipient> told, Detail... details) {
    notifications.notify(notice(what, incident, told, null, details).asRising());
  }

  private static Notice notice(
      String what,
      IncidentView incident,
      Collection<Recipient> told,
      @Nullable String quote,
      Detail... details) {
    String path = "/incidents/" + incident.number();
    Notice notice = Notice.of(incident.number(), "incident." + what, path).to(told);
    return incident.securityFlag()
        ? notice
        : notice.titled(incident.title()).quoting(quote).with(details);
  }

  /** The service that is disturbed, by name. */
  Detail service(IncidentView incident) {
    String name =
        catalogue.service(incident.service()).map(ServiceView::name).orElse(incident.service());
    return Detail.text("notice.incident.service", name);
  }
}
