package org.orderly.incident;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class IncidentFormFacts implements FormFacts {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.UK);

  private final Incidents incidents;
  private final IncidentAccess access;
  private final IncidentFamily family;
  private final MajorIncidentTimeline timeline;
  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;

  IncidentFormFacts(
      Incidents incidents,
      IncidentAccess access,
      IncidentFamily family,
      MajorIncidentTimeline timeline,
      IdentityManagement identity,
      CatalogueManagement catalogue) {
    this.incidents = incidents;
    this.access = access;
    this.family = family;
    this.timeline = timeline;
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
    return access.maySee(incident, actor) ? facts(incident, zone(actor)) : Map.of();
  }

  private Map<String, String> facts(IncidentView incident, ZoneId zone) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("number", incident.number().value());
    facts.put("title", incident.title());
    put(facts, "description", incident.description());
    facts.put("caller", name(incident.caller()));
    facts.put(
        "service",
        catalogue.service(incident.service()).map(ServiceView::name).orElse(incident.service()));
    putClassification(facts, incident.classification());
    if (incident.assessment() != null) {
      facts.put("decidedImpact", shown(incident.assessment().impact()));
      facts.put("decidedUrgency", shown(incident.assessment().urgency()));
      facts.put("decidedPriority", incident.assessment().priority().word());
      facts.put("priority", incident.assessment().priority().word());
    }
    put(facts, "resolverGroup", incident.assignmentGroup());
    if (incident.escalation() != null) {
      facts.put(
          "escalation",
          "%d %% of the %s time"
              .formatted(incident.escalation().share(), incident.escalation().metric()));
    }
    if (incident.hold() != null) {
      facts.put("holdReason", shown(incident.hold().reason()));
      facts.put("holdUntil", INSTANT.format(incident.hold().until().atZone(zone)));
    }
    put(facts, "openChildren", openChildren(incident));
    if (incident.major() != null) {
      timeline.latest(incident.number()).ifPresent(major -> putMajor(facts, major, zone));
    }
    if (incident.resolution() != null) {
      facts.put("resolutionText", incident.resolution().text());
    }
    return facts;
  }

  private static void putClassification(Map<String, String> facts, Classification known) {
    put(facts, "category", known.category());
    put(facts, "subcategory", known.subcategory());
    if (known.scope() != Scope.UNKNOWN) {
      facts.put("scope", known.scope().word());
    }
    if (known.workStoppage() != WorkStoppage.UNKNOWN) {
      facts.put("workStoppage", known.workStoppage().word());
    }
    if (known.workaround() != Workaround.UNKNOWN) {
      facts.put("workaround", known.workaround().word());
    }
  }

  private void putMajor(Map<String, String> facts, MajorIncidentView major, ZoneId zone) {
    facts.put("criterion", shown(major.criterion()));
    facts.put("timeline", timeline.text(major.number(), zone));
    put(facts, "bridgeOpen", major.bridge());
  }

  private @Nullable String openChildren(IncidentView incident) {
    String children =
        family.children(incident.number()).stream()
            .filter(child -> child.state().open() && child.state() != IncidentState.RESOLVED)
            .filter(child -> access.maySee(child, Acting.current()))
            .map(IncidentFormFacts::openChild)
            .collect(Collectors.joining("\n"));
    return children.isEmpty() ? null : children;
  }

  private static String openChild(IncidentView child) {
    String first = child.state() == IncidentState.NEW ? " (to be classified first)" : "";
    return child.number() + " " + child.title() + first;
  }

  private ZoneId zone(Actor actor) {
    return identity
        .person(actor.key())
        .<ZoneId>map(person -> ZoneId.of(person.zone()))
        .orElse(ZoneOffset.UTC);
  }

  private static String shown(Word word) {
    String words = word.word().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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
