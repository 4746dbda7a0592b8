package org.orderly.release;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.change.BackOutTest;
import org.orderly.identity.CustomerManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what is wrong with what somebody wants a release to say, and what its plan lacks. */
@Component
class ReleaseContentCheck {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_CRITERION = 500;
  private static final int LONGEST_STAGE = 80;
  private static final int MOST_NAMED = 200;
  private static final int MOST_CRITERIA = 100;
  private static final int MOST_STAGES = 20;

  private final CatalogueManagement catalogue;
  private final CustomerManagement customers;
  private final ReleaseAccess access;
  private final ObjectProvider<RecordDirectory> directories;
  private final Clock clock;

  ReleaseContentCheck(
      CatalogueManagement catalogue,
      CustomerManagement customers,
      ReleaseAccess access,
      ObjectProvider<RecordDirectory> directories,
      Clock clock) {
    this.catalogue = catalogue;
    this.customers = customers;
    this.access = access;
    this.directories = directories;
    this.clock = clock;
  }

  /**
   * Refuses what does not fit, field by field.
   *
   * @param manager the key of who leads the release, who does not accept it
   * @throws RuleViolation ITSM-REL-002
   */
  void check(ReleaseContent content, String manager) {
    Map<String, String> refused = new LinkedHashMap<>();
    texts(content, refused);
    services(content.services(), refused);
    parties(content, manager, refused);
    records("changes", content.changes(), RecordKind.CHANGE, refused);
    records("knownErrors", content.knownErrors(), RecordKind.KNOWN_ERROR, refused);
    records("items", content.items(), RecordKind.CONFIGURATION_ITEM, refused);
    criteria(content.criteria(), refused);
    stages(content.stages(), refused);
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ReleaseRule.CONTENT_REFUSED, "Refused: " + String.join("; ", refused.values()), refused);
    }
  }

  /**
   * Refuses a plan that lacks something.
   *
   * @param planners the keys of those who had a hand in it, who do not accept it
   * @throws RuleViolation ITSM-REL-008
   */
  void requireComplete(ReleaseContent content, Set<String> planners) {
    Map<String, String> missing = new LinkedHashMap<>();
    put(
        missing,
        content.changes().isEmpty() && content.knownErrors().isEmpty(),
        "changes",
        "It puts nothing into use: name a change or a known error");
    put(missing, content.criteria().isEmpty(), "criteria", "Say what it has to fulfil");
    put(missing, !access.active(content.acceptor()), "acceptor", "Name who accepts it");
    put(
        missing,
        content.acceptor() != null && planners.contains(content.acceptor()),
        "acceptor",
        "Who planned a release does not accept it: name somebody else");
    put(missing, content.stages().isEmpty(), "stages", "Say in which stages it is deployed");
    put(
        missing,
        !content.stages().isEmpty() && content.stages().get(0).starts().isBefore(clock.instant()),
        "stages",
        "Its first stage is planned in the past: give an instant to come");
    put(missing, content.backOut().isBlank(), "backOut", "Say how it is backed out");
    put(
        missing,
        content.backOutTest() != BackOutTest.TESTED && content.backOutReason().isBlank(),
        "backOutReason",
        "Say why its way back was not tried");
    if (!missing.isEmpty()) {
      throw new RuleViolation(
          ReleaseRule.INCOMPLETE,
          "Its plan is not complete: " + String.join("; ", missing.values()),
          missing);
    }
  }

  private static void put(Map<String, String> to, boolean so, String field, String why) {
    if (so) {
      to.putIfAbsent(field, why);
    }
  }

  private static void texts(ReleaseContent content, Map<String, String> refused) {
    text("title", content.title(), 1, LONGEST_TITLE, refused);
    text("versionName", content.versionName(), 1, LONGEST_NAME, refused);
    text("description", content.description(), 0, LONGEST_TEXT, refused);
    text("backOut", content.backOut(), 0, LONGEST_TEXT, refused);
    text("backOutReason", content.backOutReason(), 0, ReleaseTexts.LONGEST, refused);
    text("communication", content.communication(), 0, LONGEST_TEXT, refused);
  }

  private static void text(
      String field, String text, int least, int most, Map<String, String> refused) {
    int length = text.codePointCount(0, text.length());
    if (length < least || length > most || least > 0 && text.isBlank()) {
      refused.put(field, "Give " + least + " to " + most + " characters");
    }
  }

  private void services(List<String> services, Map<String, String> refused) {
    List<String> unknown =
        services.stream()
            .filter(key -> catalogue.service(key).filter(service -> !service.retired()).isEmpty())
            .toList();
    if (services.isEmpty() || services.size() > MOST_NAMED) {
      refused.put("services", "Name 1 to " + MOST_NAMED + " services that it affects");
    } else if (!unknown.isEmpty()) {
      refused.put("services", "There is no service " + String.join(", ", unknown));
    }
  }

  private void parties(ReleaseContent content, String manager, Map<String, String> refused) {
    String customer = content.customer();
    String acceptor = content.acceptor();
    if (customer != null
        && customers.customers().stream().noneMatch(one -> one.key().equals(customer))) {
      refused.put("customer", "There is no customer " + customer);
    }
    if (acceptor == null) {
      return;
    }
    if (!access.active(acceptor)) {
      refused.put("acceptor", "There is nobody " + acceptor + " who could accept it");
    } else if (acceptor.equals(manager)) {
      refused.put("acceptor", "Who leads a release does not accept it: name somebody else");
    } else if (customer != null && !access.of(customer, acceptor)) {
      refused.put("acceptor", acceptor + " is nobody of the customer " + customer);
    }
  }

  /** Records of a kind that nobody keeps yet are taken by their numbers. */
  private void records(
      String field, List<RecordNumber> named, RecordKind kind, Map<String, String> refused) {
    if (named.size() > MOST_NAMED) {
      refused.put(field, "Name " + MOST_NAMED + " at most");
      return;
    }
    @Nullable String other = first(named, number -> number.kind() != kind);
    if (other != null) {
      refused.put(field, other + " is none of these: their numbers begin with " + kind.prefix());
      return;
    }
    directories.stream()
        .filter(directory -> directory.kind() == kind)
        .findFirst()
        .map(directory -> directory.visible(named, Acting.current()))
        .ifPresent(found -> found(field, named, found, refused));
  }

  /** What is over is not put into use any more; items are never over. */
  private static void found(
      String field,
      List<RecordNumber> named,
      List<RecordSummary> found,
      Map<String, String> refused) {
    Set<RecordNumber> known = found.stream().map(RecordSummary::number).collect(Collectors.toSet());
    String missing = first(named, number -> !known.contains(number));
    if (missing != null) {
      refused.put(field, "There is no " + missing + " that you may see");
      return;
    }
    found.stream()
        .filter(record -> record.number().kind() == RecordKind.CHANGE && !record.open())
        .findFirst()
        .ifPresent(
            over ->
                refused.put(
                    field, over.number() + " is " + over.state() + ": name changes that are open"));
  }

  private static @Nullable String first(List<RecordNumber> named, Predicate<RecordNumber> so) {
    return named.stream().filter(so).map(RecordNumber::value).findFirst().orElse(null);
  }

  private static void criteria(List<String> criteria, Map<String, String> refused) {
    if (criteria.size() > MOST_CRITERIA) {
      refused.put("criteria", "Give " + MOST_CRITERIA + " criteria at most");
    }
    for (int place = 0; place < criteria.size(); place++) {
      String field = "criteria[" + place + "]";
      text(field, criteria.get(place), 1, LONGEST_CRITERION, refused);
      put(refused, criteria.get(place).matches("(?s).*\\R.*"), field, "Give it in one line");
    }
  }

  private static void stages(List<PlannedStage> stages, Map<String, String> refused) {
    if (stages.size() > MOST_STAGES) {
      refused.put("stages", "Plan " + MOST_STAGES + " stages at most");
      return;
    }
    @Nullable Instant before = null;
    for (int place = 0; place < stages.size(); place++) {
      PlannedStage stage = stages.get(place);
      text("stages[" + place + "].name", stage.name(), 1, LONGEST_STAGE, refused);
      if (before != null && stage.starts().isBefore(before)) {
        refused.put("stages[" + place + "].starts", "It starts before the stage before it");
      }
      before = stage.starts();
    }
  }
}
