package org.orderly.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class IncidentFormFacts implements FormFacts {

  private final Incidents incidents;
  private final IncidentAccess access;
  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;

  IncidentFormFacts(
      Incidents incidents,
      IncidentAccess access,
      IdentityManagement identity,
      CatalogueManagement catalogue) {
    this.incidents = incidents;
    this.access = access;
    this.identity = identity;
    this.catalogue = catalogue;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.INCIDENT;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> facts(RecordNumber number, Actor actor) {
    IncidentView incident = incidents.get(number).view();
    return access.maySee(incident, actor) ? facts(incident) : Map.of();
  }

  private Map<String, String> facts(IncidentView incident) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("number", incident.number().value());
    facts.put("title", incident.title());
    put(facts, "description", incident.description());
    facts.put("caller", name(incident.caller()));
    facts.put(
        "service",
        catalogue.service(incident.service()).map(ServiceView::name).orElse(incident.service()));
    if (incident.assessment() != null) {
      facts.put("decidedImpact", incident.assessment().impact().word());
      facts.put("decidedUrgency", incident.assessment().urgency().word());
      facts.put("decidedPriority", incident.assessment().priority().word());
      facts.put("priority", incident.assessment().priority().word());
    }
    if (incident.hold() != null) {
      facts.put("holdReason", incident.hold().reason().word());
      facts.put("holdUntil", incident.hold().until().toString());
    }
    if (incident.resolution() != null) {
      facts.put("resolutionText", incident.resolution().text());
    }
    return facts;
  }

  private String name(String person) {
    return identity.person(person).map(PersonView::name).orElse(person);
  }

  private static void put(Map<String, String> facts, String key, @Nullable String text) {
    if (text != null) {
      facts.put(key, text);
    }
  }
}
