package org.orderly.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.ServiceView;
import org.orderly.cmdb.FoundImpact;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.cmdb.ItemNaming;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ImpactOnServices;
import org.orderly.servicelevel.ImpactOnServices.ServiceImpact;
import org.orderly.servicelevel.ImpactedAgreement;
import org.springframework.stereotype.Service;

/**
 * What fails with the configuration items that an incident concerns, for those who work on it
 * (8.6.1, 8.2.6). It is asked when somebody looks, and by no step of the process; and it begins no
 * transaction, so that who waits for the graph of items holds no connection.
 *
 * @clause 8.2.6
 */
@Service
public class IncidentImpact {

  private final VisibleIncidents visible;
  private final ItemNaming items;
  private final ImpactManagement impact;
  private final ImpactOnServices services;
  private final CatalogueManagement catalogue;

  IncidentImpact(
      VisibleIncidents visible,
      ItemNaming items,
      ImpactManagement impact,
      ImpactOnServices services,
      CatalogueManagement catalogue) {
    this.visible = visible;
    this.items = items;
    this.impact = impact;
    this.services = services;
    this.catalogue = catalogue;
  }

  /**
   * The impact now, as deep as usual.
   *
   * @throws org.orderly.kernel.RuleViolation 404 for whoever does not work on such incidents
   */
  public IncidentImpactView of(RecordNumber number) {
    Set<RecordNumber> named = AffectedItemCheck.numbers(visible.inside(number).affectedItems());
    List<RecordNumber> inUse =
        named.isEmpty()
            ? List.of()
            : named.stream().filter(items.inUse(named).keySet()::contains).toList();
    if (inUse.isEmpty()) {
      return IncidentImpactView.none();
    }
    FoundImpact found = impact.find(ImpactQuestion.downstream(inUse.toArray(RecordNumber[]::new)));
    List<ServiceImpact> reached = services.services(found);
    List<ServiceImpact> failing =
        reached.stream().filter(service -> !service.hit().holds()).toList();
    return new IncidentImpactView(
        inUse.size(),
        found.found(),
        failing.size(),
        reached.size() - failing.size(),
        (int)
            failing.stream()
                .flatMap(service -> service.agreements().stream())
                .map(ImpactedAgreement::customer)
                .filter(Objects::nonNull)
                .distinct()
                .count(),
        failing.stream().mapToInt(service -> service.agreements().size()).sum(),
        foremost(failing),
        "/configuration-items/impact?items="
            + inUse.stream().map(RecordNumber::value).collect(Collectors.joining(",")));
  }

  private List<IncidentImpactView.Foremost> foremost(List<ServiceImpact> failing) {
    return failing.stream()
        .sorted(
            Comparator.comparing(
                service -> criticality(service.hit().service()),
                Comparator.nullsLast(Comparator.naturalOrder())))
        .limit(IncidentImpactView.SHOWN)
        .map(
            service -> {
              Criticality criticality = criticality(service.hit().service());
              return new IncidentImpactView.Foremost(
                  service.hit().service(),
                  service.name(),
                  criticality == null ? null : criticality.word());
            })
        .toList();
  }

  private @Nullable Criticality criticality(String service) {
    return catalogue.service(service).map(ServiceView::criticality).orElse(null);
  }
}
