package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceRegistered;
import org.orderly.catalogue.ServiceRetired;
import org.orderly.catalogue.ServiceView;
import org.orderly.engine.EngineStartStep;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Every service of the catalogue is a configuration item, from its registration on (8.2.4). */
@Component
class CatalogueItems implements EngineStartStep {

  /** Of which the items of services are. */
  static final String CLASS = "service";

  private final ConfigurationManagement configuration;
  private final CatalogueManagement catalogue;
  private final CmdbHead head;
  private final TransactionOperations transactions;

  CatalogueItems(
      ConfigurationManagement configuration,
      CatalogueManagement catalogue,
      CmdbHead head,
      TransactionOperations transactions) {
    this.configuration = configuration;
    this.catalogue = catalogue;
    this.head = head;
    this.transactions = transactions;
  }

  @EventListener
  void on(ServiceRegistered event) {
    add(List.of(event.service()), "Registered in the service catalogue");
  }

  @EventListener
  void on(ServiceRetired event) {
    String key = event.service().key();
    List<RecordNumber> items =
        configuration.identified(IdentifierKind.SERVICE, List.of(key)).getOrDefault(key, List.of());
    List<ConfigurationStep> steps = new ArrayList<>();
    configuration.items(items).values().stream()
        .filter(item -> !item.facts().status().gone())
        .forEach(
            item ->
                steps.add(
                    new ConfigurationStep.AmendItem(
                        item.number().value(),
                        Map.of(ItemField.STATUS.key(), ItemStatus.RETIRED.word()))));
    configuration.apply(new ConfigurationPlan(steps), origin("Retired in the service catalogue"));
  }

  /** Adds the items of services that were registered before there were items. */
  @Override
  public void run() {
    if (!missing().isEmpty()) {
      transactions.executeWithoutResult(
          status -> {
            head.lock();
            add(missing(), "Found in the service catalogue");
          });
    }
  }

  /** The services that are provided and are no items. */
  List<ServiceView> missing() {
    Map<String, ServiceView> services =
        catalogue.services().stream()
            .collect(Collectors.toMap(ServiceView::key, service -> service));
    services
        .keySet()
        .removeAll(
            configuration
                .identified(IdentifierKind.SERVICE, List.copyOf(services.keySet()))
                .keySet());
    return List.copyOf(services.values());
  }

  private void add(List<ServiceView> services, String reason) {
    for (List<ServiceView> piece : Pieces.of(services)) {
      List<ConfigurationStep> steps = new ArrayList<>();
      piece.forEach(
          service -> steps.add(new ConfigurationStep.AddItem(service.key(), facts(service))));
      configuration.apply(new ConfigurationPlan(steps), origin(reason));
    }
  }

  private static ItemFacts facts(ServiceView service) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(ItemField.CLASS.key(), CLASS);
    facts.put(ItemField.NAME.key(), name(service));
    facts.put(ItemField.STATUS.key(), ItemStatus.LIVE.word());
    facts.put(ItemField.CRITICALITY.key(), service.criticality().word());
    facts.put(ItemField.ENVIRONMENT.key(), Environment.PRODUCTION.word());
    facts.put(ItemSteps.SERVICE_KEY, service.key());
    ItemFacts known = new ItemFacts(facts);
    return known
        .with(ItemField.OWNER, service.owner())
        .with(ItemField.SUPPORT_GROUP, service.supportGroup());
  }

  /** On one line whatever was typed there, so that no service is left out. */
  private static String name(ServiceView service) {
    String name = service.name().replaceAll("\\p{Cntrl}+", " ").strip();
    return name.isEmpty() ? service.key() : name;
  }

  private static Origin origin(String reason) {
    return Origin.of(OriginKind.CATALOGUE, null, reason);
  }
}
