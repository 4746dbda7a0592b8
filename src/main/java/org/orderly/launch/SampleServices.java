package org.orderly.launch;

import java.util.Map;
import java.util.TreeMap;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.NewService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the sample organisation provides. */
@Component
@Profile("try & !command")
class SampleServices {

  private static final String OWNER = "otto";
  private static final Map<String, String> CATEGORIES =
      new TreeMap<>(
          Map.of(
              "access",
              "Access",
              "hardware",
              "Hardware",
              "network",
              "Network",
              "software",
              "Software"));

  private final CatalogueManagement catalogue;

  SampleServices(CatalogueManagement catalogue) {
    this.catalogue = catalogue;
  }

  void create() {
    service("mail", "Mail", Criticality.GOLD, "mail-team");
    service("network", "Network", Criticality.GOLD, "network-team");
    service("file-store", "File store", Criticality.SILVER, "network-team");
    service("meeting-rooms", "Meeting rooms", Criticality.BRONZE, "mail-team");
    CATEGORIES.forEach(catalogue::category);
  }

  private void service(String key, String name, Criticality criticality, String group) {
    catalogue.register(new NewService(key, name, criticality, OWNER, group));
  }
}
