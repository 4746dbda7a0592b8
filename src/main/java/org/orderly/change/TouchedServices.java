package org.orderly.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.cmdb.ImpactedService;
import org.orderly.cmdb.ItemLine;
import org.orderly.cmdb.ItemNaming;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ServedCustomers;
import org.springframework.stereotype.Component;

/** Which services and customers a change reaches, whether it names them or not. */
@Component
class TouchedServices {

  private final ImpactManagement impact;
  private final ItemNaming items;
  private final ServedCustomers customers;

  TouchedServices(ImpactManagement impact, ItemNaming items, ServedCustomers customers) {
    this.impact = impact;
    this.items = items;
    this.customers = customers;
  }

  /**
   * What is reached.
   *
   * @param services keys of those that are named or fail with an item, also where redundancy holds
   * @param customers keys of those whose item it is, or who have agreed on such a service
   */
  record Reached(Set<String> services, Set<String> customers) {}

  /** What is reached, whoever asks: it is told by keys of services and customers alone. */
  Reached by(Collection<String> named, List<RecordNumber> touched, Instant at) {
    return Acting.as(Actor.system(), () -> reached(named, touched, at));
  }

  private Reached reached(Collection<String> named, List<RecordNumber> touched, Instant at) {
    Map<RecordNumber, ItemLine> inUse = items.inUse(touched);
    Set<String> services = new TreeSet<>(named);
    if (!inUse.isEmpty()) {
      impact.services(ImpactQuestion.downstream(first(inUse.keySet()))).stream()
          .map(ImpactedService::service)
          .forEach(services::add);
    }
    Set<String> reached = new TreeSet<>(customers.of(services, at));
    inUse.values().stream().map(ItemLine::customer).filter(Objects::nonNull).forEach(reached::add);
    return new Reached(services, reached);
  }

  private static RecordNumber[] first(Set<RecordNumber> items) {
    return items.stream().limit(ImpactManagement.MOST_ITEMS).toArray(RecordNumber[]::new);
  }
}
