package org.orderly.incident;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Checks a report whole, so that one answer names every field that needs a better value. */
@Component
class ReportCheck {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_DESCRIPTION = 20_000;
  private static final int LONGEST_CATEGORY = 80;
  private static final int LONGEST_KEY = 64;
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final CatalogueManagement catalogue;
  private final IdentityManagement identity;
  private final AffectedItemCheck items;
  private final IncidentAccess access;

  ReportCheck(
      CatalogueManagement catalogue,
      IdentityManagement identity,
      AffectedItemCheck items,
      IncidentAccess access) {
    this.catalogue = catalogue;
    this.identity = identity;
    this.items = items;
    this.access = access;
  }

  /** Answers who calls. */
  PersonView checked(IncidentReport report, Actor actor, Instant now) {
    Map<String, String> fields = new LinkedHashMap<>();
    checkTexts(report, fields);
    checkTimes(report, now, fields);
    checkService(report.service(), fields);
    checkGroup(report, fields);
    Optional<PersonView> caller = caller(report.caller(), actor);
    if (caller.isEmpty()) {
      fields.put("caller", "Nobody active has the key «" + shown(callerKey(report, actor)) + "»");
    }
    items
        .fault(report.affectedItems(), actor)
        .ifPresent(fault -> fields.put("affectedItems", fault));
    checkPerson("onBehalfOf", report.onBehalfOf(), fields);
    if (!fields.isEmpty()) {
      throw refusal(fields);
    }
    if (report.caller() != null
        && !report.caller().equals(actor.key())
        && !access.mayReportForOthers(actor)) {
      throw new RuleViolation(
          IncidentRule.ON_BEHALF,
          "Only staff and programs report with another caller; name the person disturbed in onBehalfOf",
          Map.of("caller", "Leave it out, or name yourself"));
    }
    return caller.orElseThrow();
  }

  private static RuleViolation refusal(Map<String, String> fields) {
    IncidentRule rule =
        fields.size() > 1
            ? IncidentRule.REPORT_INCOMPLETE
            : switch (fields.keySet().iterator().next()) {
              case "service" -> IncidentRule.SERVICE_UNKNOWN;
              case "caller", "onBehalfOf" -> IncidentRule.PERSON_UNKNOWN;
              case "assignmentGroup" -> IncidentRule.GROUP_UNKNOWN;
              default -> IncidentRule.REPORT_INCOMPLETE;
            };
    return new RuleViolation(
        rule, "The report was not accepted: " + String.join("; ", fields.values()), fields);
  }

  private static void checkTexts(IncidentReport report, Map<String, String> fields) {
    if (report.title().isBlank()) {
      fields.put("title", "Say in a few words what is wrong");
    }
    checkLength("title", report.title(), LONGEST_TITLE, fields);
    checkLength("description", report.description(), LONGEST_DESCRIPTION, fields);
    checkLength("category", report.category(), LONGEST_CATEGORY, fields);
    checkLength("subcategory", report.subcategory(), LONGEST_CATEGORY, fields);
  }

  private static void checkLength(
      String field, @Nullable String text, int longest, Map<String, String> fields) {
    if (text != null && text.codePointCount(0, text.length()) > longest) {
      fields.put(field, "At most " + longest + " characters");
    }
  }

  private static void checkTimes(IncidentReport report, Instant now, Map<String, String> fields) {
    if (report.occurredAt() != null
        && (report.occurredAt().isAfter(now) || report.occurredAt().isBefore(EARLIEST))) {
      fields.put("occurredAt", "An instant that has passed");
    }
    if (report.deadline() != null
        && (report.deadline().isBefore(EARLIEST) || report.deadline().isAfter(LATEST))) {
      fields.put("deadline", "An instant between " + EARLIEST + " and " + LATEST);
    }
  }

  private void checkService(String service, Map<String, String> fields) {
    if (service.isBlank()) {
      fields.put("service", "Choose the service that is disturbed; " + someServices());
    } else if (catalogue.service(service).filter(s -> !s.retired()).isEmpty()) {
      fields.put(
          "service", "The catalogue has no service «" + shown(service) + "»; " + someServices());
    }
  }

  private String someServices() {
    return catalogue.services().stream()
        .map(ServiceView::key)
        .limit(8)
        .collect(Collectors.joining(", ", "it has ", ""));
  }

  private static String shown(String key) {
    return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) + "…" : key;
  }

  private void checkGroup(IncidentReport report, Map<String, String> fields) {
    String group = report.assignmentGroup();
    if (group != null && identity.group(group).isEmpty()) {
      fields.put("assignmentGroup", "There is no group «" + group + "»");
    }
  }

  private void checkPerson(String field, @Nullable String key, Map<String, String> fields) {
    if (key != null && identity.person(key).filter(PersonView::active).isEmpty()) {
      fields.put(field, "Nobody active has the key «" + shown(key) + "»");
    }
  }

  private Optional<PersonView> caller(@Nullable String key, Actor actor) {
    return identity.person(key == null ? actor.key() : key).filter(PersonView::active);
  }

  private static String callerKey(IncidentReport report, Actor actor) {
    return report.caller() == null ? actor.key() : report.caller();
  }
}
