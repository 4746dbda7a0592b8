package org.orderly.change;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.orderly.change.ScheduleSubject.Kind;
import org.springframework.stereotype.Repository;

/** The maintenance windows. */
@Repository
class MaintenanceWindows {

  private final EntityManager entities;

  MaintenanceWindows(EntityManager entities) {
    this.entities = entities;
  }

  MaintenanceWindow add(MaintenanceWindow window) {
    entities.persist(window);
    entities.flush();
    return window;
  }

  Optional<MaintenanceWindow> find(long id) {
    return Optional.ofNullable(entities.find(MaintenanceWindow.class, id));
  }

  /** Those that count, by what they are about. */
  List<MaintenanceWindowView> inForce() {
    return views(
        entities
            .createQuery(
                "from MaintenanceWindow where keeping.retiredAt is null"
                    + " order by keeping.subject, keeping.subjectKey, id",
                MaintenanceWindow.class)
            .getResultList());
  }

  /** Those that count of these services and customers. */
  List<MaintenanceWindowView> inForce(Collection<String> services, Collection<String> customers) {
    return views(
        entities
            .createQuery(
                "from MaintenanceWindow where keeping.retiredAt is null"
                    + " and (keeping.subject = :service and keeping.subjectKey in (:services)"
                    + " or keeping.subject = :customer and keeping.subjectKey in (:customers))"
                    + " order by keeping.subject, keeping.subjectKey, id",
                MaintenanceWindow.class)
            .setParameter("service", Kind.SERVICE)
            .setParameter("customer", Kind.CUSTOMER)
            .setParameter("services", services)
            .setParameter("customers", customers)
            .getResultList());
  }

  private static List<MaintenanceWindowView> views(List<MaintenanceWindow> windows) {
    return windows.stream().map(MaintenanceWindow::view).toList();
  }
}
