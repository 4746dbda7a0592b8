package org.orderly.change.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.cmdb.ItemNaming;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ImpactOnServices;
import org.orderly.servicelevel.ImpactOnServices.ServiceImpact;
import org.orderly.servicelevel.ImpactedAgreement;
import org.springframework.stereotype.Component;

/** What would fail if the items that a change touches did (8.2.6). */
@Component
class ChangeImpact {

  private static final int SHOWN = 12;

  private final ItemNaming items;
  private final ImpactManagement impact;
  private final ImpactOnServices services;

  ChangeImpact(ItemNaming items, ImpactManagement impact, ImpactOnServices services) {
    this.items = items;
    this.impact = impact;
    this.services = services;
  }

  /**
   * The impact in short.
   *
   * @param items how many of the items are in use
   * @param reached how many others fail with them
   * @param services those that fail, by name
   * @param more how many services more
   * @param holding how many services hold by redundancy alone
   * @param customers how many customers have agreed on services that fail
   * @param path where all of it is shown
   */
  record Summary(
      int items,
      int reached,
      List<String> services,
      int more,
      int holding,
      int customers,
      String path) {}

  /** Null where none of the items is in use, or nobody named any. */
  @Nullable Summary of(List<RecordNumber> named) {
    List<RecordNumber> inUse =
        named.isEmpty()
            ? List.of()
            : named.stream().filter(items.inUse(named).keySet()::contains).toList();
    if (inUse.isEmpty()) {
      return null;
    }
    ImpactQuestion question = ImpactQuestion.downstream(inUse.toArray(RecordNumber[]::new));
    List<ServiceImpact> hit = services.services(question);
    List<String> failing =
        hit.stream().filter(one -> !one.hit().holds()).map(ServiceImpact::name).toList();
    return new Summary(
        inUse.size(),
        impact.impact(question).found(),
        failing.stream().limit(SHOWN).toList(),
        Math.max(0, failing.size() - SHOWN),
        hit.size() - failing.size(),
        (int)
            hit.stream()
                .flatMap(one -> one.agreements().stream())
                .map(ImpactedAgreement::customer)
                .filter(Objects::nonNull)
                .distinct()
                .count(),
        "/configuration-items/impact?items="
            + inUse.stream().map(RecordNumber::value).collect(Collectors.joining(",")));
  }
}
