package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.cmdb.FoundImpact;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.cmdb.ImpactedService;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.AgreementsInForce.Period;
import org.springframework.stereotype.Service;

/**
 * Which services fail with configuration items, for which customers, and under which agreements
 * that are in force (8.2.6, 8.3.3).
 */
@Service
public class ImpactOnServices {

  private final ImpactManagement impact;
  private final CatalogueManagement catalogue;
  private final AgreementsInForce agreements;
  private final AgreementSight sight;
  private final Clock clock;

  ImpactOnServices(
      ImpactManagement impact,
      CatalogueManagement catalogue,
      AgreementsInForce agreements,
      AgreementSight sight,
      Clock clock) {
    this.impact = impact;
    this.catalogue = catalogue;
    this.agreements = agreements;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * A service that is hit, and what was agreed on it.
   *
   * @param hit the first hit of one of its items
   * @param name as the catalogue has it; its key where the catalogue does not know it
   * @param agreements in force at the instant meant, of those that the reader may read
   * @param hidden how many more there are
   */
  public record ServiceImpact(
      ImpactedService hit, String name, List<ImpactedAgreement> agreements, int hidden) {}

  /**
   * The services that are hit, the most near first.
   *
   * @throws RuleViolation ITSM-CMI-001 with a message for each field that is refused, ITSM-CMD-001
   *     where there is no such item for the reader
   */
  public List<ServiceImpact> services(ImpactQuestion question) {
    return services(impact.find(question));
  }

  /** The services that were found to be hit, the most near first. */
  public List<ServiceImpact> services(FoundImpact found) {
    Map<String, ImpactedService> hits = new LinkedHashMap<>();
    found.services().forEach(hit -> hits.putIfAbsent(hit.service(), hit));
    Instant at = Objects.requireNonNullElseGet(found.question().at(), clock::instant);
    Map<String, List<Period>> agreed =
        agreements.at(at, hits.keySet()).stream().collect(Collectors.groupingBy(Period::service));
    return hits.values().stream()
        .map(hit -> told(hit, agreed.getOrDefault(hit.service(), List.of())))
        .toList();
  }

  private ServiceImpact told(ImpactedService hit, List<Period> agreed) {
    List<ImpactedAgreement> read =
        agreed.stream()
            .filter(period -> sight.readsOf(customer(period)))
            .map(
                period ->
                    new ImpactedAgreement(
                        period.reference(), period.terms().name(), customer(period)))
            .toList();
    String name = catalogue.service(hit.service()).map(ServiceView::name).orElse(hit.service());
    return new ServiceImpact(hit, name, read, agreed.size() - read.size());
  }

  private static @Nullable String customer(Period period) {
    return period.party().isEmpty() ? null : period.party();
  }
}
