package org.orderly.incident;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.IdentityManagement;
import org.orderly.kernel.Actor;
import org.orderly.kernel.AskedFacts;
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

  private static final Set<String> OF_MAJOR = Set.of("criterion", "timeline", "bridgeOpen");

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
  public Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
    IncidentView incident = incidents.get(number).view();
    AskedFacts facts = new AskedFacts(keys);
    if (access.maySee(incident, actor)) {
      ZoneId zone = zone(actor);
      putIncident(facts, incident);
      putClassification(facts, incident.classification());
      putAssessment(facts, incident.assessment());
      putWork(facts, incident, zone);
      facts.put("openChildren", () -> openChildren(incident, actor));
      if (incident.major() != null && facts.asked(OF_MAJOR)) {
        timeline.latest(number).ifPresent(major -> putMajor(facts, major, zone, actor));
      }
    }
    return facts.all();
  }

  private void putIncident(AskedFacts facts, IncidentView incident) {
    facts.put("number", () -> incident.number().value());
    facts.put("title", incident::title);
    facts.put("description", incident::description);
    facts.put("caller", () -> name(incident.caller()));
    facts.put("service", () -> service(incident.service()));
  }

  private static void putClassification(AskedFacts facts, Classification known) {
    facts.put("category", known::category);
    facts.put("subcategory", known::subcategory);
    facts.put("scope", () -> word(known.scope(), Scope.UNKNOWN));
    facts.put("workStoppage", () -> word(known.workStoppage(), WorkStoppage.UNKNOWN));
    facts.put("workaround", () -> word(known.workaround(), Workaround.UNKNOWN));
  }

  private static void putAssessment(AskedFacts facts, @Nullable Assessment assessment) {
    if (assessment != null) {
      facts.put("decidedImpact", () -> shown(assessment.impact()));
      facts.put("decidedUrgency", () -> shown(assessment.urgency()));
      facts.put("decidedPriority", () -> assessment.priority().word());
      facts.put("priority", () -> assessment.priority().word());
    }
  }

  private void putWork(AskedFacts facts, IncidentView incident, ZoneId zone) {
    facts.put("resolverGroup", incident::assignmentGroup);
    Escalation escalation = incident.escalation();
    if (escalation != null) {
      facts.put(
          "escalation",
          () -> "%d %% of the %s time".formatted(escalation.share(), escalation.metric()));
    }
    Hold hold = incident.hold();
    if (hold != null) {
      facts.put("holdReason", () -> shown(hold.reason()));
      facts.put("holdUntil", () -> INSTANT.format(hold.until().atZone(zone)));
    }
    Resolution resolution = incident.resolution();
    if (resolution != null) {
      facts.put("resolutionText", resolution::text);
    }
  }

  private void putMajor(AskedFacts facts, MajorIncidentView major, ZoneId zone, Actor actor) {
    facts.put("criterion", () -> shown(major.criterion()));
    facts.put("timeline", () -> timeline.text(major.number(), zone, actor));
    facts.put("bridgeOpen", major::bridge);
  }

  private @Nullable String openChildren(IncidentView incident, Actor actor) {
    String children =
        family.openChildren(incident.number(), actor).stream()
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
    return identity.nameOf(person);
  }

  private String service(String key) {
    return catalogue.service(key).map(ServiceView::name).orElse(key);
  }

  private static @Nullable String word(Word known, Word unknown) {
    return known == unknown ? null : known.word();
  }
}
