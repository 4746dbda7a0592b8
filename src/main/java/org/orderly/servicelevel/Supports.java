package org.orderly.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.servicelevel.AlignmentFinding.Underpinning;
import org.orderly.supplier.ContractManagement;
import org.orderly.supplier.ContractView;
import org.springframework.stereotype.Component;

/** Finds what underpins services: their support groups' agreements, and contracts (8.3.4). */
@Component
class Supports {

  private final Agreements agreements;
  private final ContractManagement contracts;
  private final CatalogueManagement catalogue;

  Supports(Agreements agreements, ContractManagement contracts, CatalogueManagement catalogue) {
    this.agreements = agreements;
    this.contracts = contracts;
    this.catalogue = catalogue;
  }

  /**
   * What underpins one service.
   *
   * @param group the key of its support group; null where it has none
   * @param own by what the support group promises something; empty where it does not
   */
  record Chain(
      String service, @Nullable String group, Optional<Support> own, List<Support> contracts) {

    /** The support group first, then suppliers, by contract. */
    List<Support> all() {
      List<Support> all = new ArrayList<>(own.stream().toList());
      all.addAll(contracts);
      return all;
    }
  }

  /**
   * What underpins the services from an instant on, without contracts that have ended; each group
   * and the contracts are read once.
   */
  List<Chain> of(Collection<String> services, Instant at) {
    Map<String, List<ContractView>> signed =
        contracts.supporting(services).stream().collect(Collectors.groupingBy(ContractView::key));
    Map<String, List<AgreementView>> byGroup = new HashMap<>();
    List<Chain> chains = new ArrayList<>();
    for (String service : services) {
      @Nullable String group =
          catalogue.service(service).map(ServiceView::supportGroup).orElse(null);
      chains.add(
          new Chain(
              service,
              group,
              group == null
                  ? Optional.empty()
                  : own(group, service, byGroup.computeIfAbsent(group, agreements::between), at),
              contracts(service, signed, at)));
    }
    return chains;
  }

  private static Optional<Support> own(
      String group, String service, List<AgreementView> agreements, Instant at) {
    return Support.together(
        agreements.stream()
            .flatMap(
                agreement ->
                    agreement.versions().stream()
                        .filter(version -> !version.draft())
                        .filter(version -> version.terms().services().contains(service))
                        .map(version -> promised(group, agreement, version)))
            .toList(),
        at);
  }

  private static Support promised(String group, AgreementView agreement, AgreementVersion version) {
    return new Support(
        new Underpinning(group, agreement.reference(version.number()), false),
        version.terms().calendar(),
        version.terms().targets(),
        agreement.validity(version));
  }

  private static List<Support> contracts(
      String service, Map<String, List<ContractView>> contracts, Instant at) {
    return contracts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .flatMap(
            contract ->
                Support.together(
                    contract.getValue().stream()
                        .filter(version -> version.terms().services().contains(service))
                        .map(Supports::signed)
                        .toList(),
                    at)
                    .stream())
        .filter(contract -> contract.days().ends().isAfter(at))
        .toList();
  }

  private static Support signed(ContractView version) {
    return new Support(
        new Underpinning(version.supplier(), version.reference(), true),
        version.terms().calendar(),
        version.terms().targets(),
        version.validity());
  }
}
