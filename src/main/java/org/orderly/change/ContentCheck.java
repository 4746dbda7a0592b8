package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.Origin;
import org.orderly.cmdb.OriginKind;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Says what is wrong with what somebody wants a change to say. */
@Component
class ContentCheck {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_NAMED = 200;
  private static final int MOST_STAGES = 20;
  private static final int LONGEST_OUTAGE = 31 * 24 * 60;
  private static final String STARTS = "window.starts";
  private static final String ENDS = "window.ends";

  private final CatalogueManagement catalogue;
  private final ConfigurationManagement configuration;
  private final ChangeAccess access;
  private final Clock clock;

  ContentCheck(
      CatalogueManagement catalogue,
      ConfigurationManagement configuration,
      ChangeAccess access,
      Clock clock) {
    this.catalogue = catalogue;
    this.configuration = configuration;
    this.access = access;
    this.clock = clock;
  }

  /** What is wrong with the content of a new change: a message by field. */
  Map<String, String> refusals(ChangeContent content, boolean found) {
    Map<String, String> refused = new LinkedHashMap<>();
    parts(content, refused);
    window(content.window(), found, refused);
    return refused;
  }

  /**
   * What is wrong with what a change is to say now: a message by field. Its window may have begun
   * meanwhile; and once others look at it, it goes on saying all that they need.
   */
  Map<String, String> refusals(ChangeContent content, ChangeView before) {
    Map<String, String> refused = new LinkedHashMap<>();
    parts(content, refused);
    if (!Objects.equals(content.window(), before.window())) {
      window(content.window(), before.found(), refused);
    }
    if (before.state() != ChangeState.NEW) {
      ContentPart.missing(content, before.found())
          .forEach(
              part -> refused.putIfAbsent(part.field(), "Say this: others look at it already"));
    }
    return refused;
  }

  /**
   * Refuses where something is wrong.
   *
   * @throws RuleViolation ITSM-CHG-002
   */
  static void refuse(Map<String, String> refused) {
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.CONTENT_REFUSED, "Refused: " + String.join("; ", refused.values()), refused);
    }
  }

  private void parts(ChangeContent content, Map<String, String> refused) {
    texts(content, refused);
    affected(content, refused);
    tasks(content.tasks(), refused);
    configuration
        .check(content.updates(), Origin.of(OriginKind.CHANGE, null, "As it is planned"))
        .refused()
        .forEach((field, why) -> refused.put("updates." + field, why));
  }

  private static void texts(ChangeContent content, Map<String, String> refused) {
    text("title", content.title(), 1, LONGEST_TITLE, refused);
    text("reason", content.reason(), 1, ChangeTexts.LONGEST, refused);
    text("description", content.description(), 0, LONGEST_TEXT, refused);
    text("benefit", content.benefit(), 0, ChangeTexts.LONGEST, refused);
    text("effect", content.effect(), 0, ChangeTexts.LONGEST, refused);
    ChangePlan plan = content.plan();
    text("plan.implementation", plan.implementation(), 0, LONGEST_TEXT, refused);
    text("plan.test", plan.test(), 0, LONGEST_TEXT, refused);
    text("plan.backOut", plan.backOut(), 0, LONGEST_TEXT, refused);
    text("plan.backOutReason", plan.backOutReason(), 0, ChangeTexts.LONGEST, refused);
    text("plan.communication", plan.communication(), 0, LONGEST_TEXT, refused);
    text("plan.pointOfNoReturn", plan.pointOfNoReturn(), 0, ChangeTexts.LONGEST, refused);
    if (content.outageMinutes() < 0 || content.outageMinutes() > LONGEST_OUTAGE) {
      refused.put("outageMinutes", "Give 0 to " + LONGEST_OUTAGE + " minutes");
    }
  }

  private static void text(
      String field, String text, int least, int most, Map<String, String> refused) {
    int length = text.codePointCount(0, text.length());
    if (length < least || length > most) {
      refused.put(field, "Give " + least + " to " + most + " characters");
    }
  }

  private void affected(ChangeContent content, Map<String, String> refused) {
    if (content.services().isEmpty() && content.items().isEmpty()) {
      refused.put("services", "Name a service or a configuration item that is affected");
    }
    if (content.services().size() > MOST_NAMED || content.items().size() > MOST_NAMED) {
      refused.put("items", "Name " + MOST_NAMED + " services and items of each at most");
      return;
    }
    List<String> unknown =
        content.services().stream()
            .filter(key -> catalogue.service(key).filter(service -> !service.retired()).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      refused.put("services", "There is no service " + String.join(", ", unknown));
    }
    Set<RecordNumber> known = known(content.items());
    List<String> missing =
        content.items().stream()
            .filter(item -> !known.contains(item))
            .map(RecordNumber::value)
            .toList();
    if (!missing.isEmpty()) {
      refused.put("items", "There is no configuration item " + String.join(", ", missing));
    }
  }

  /** Those that there are: a program names what it changes, though it browses no items. */
  private Set<RecordNumber> known(List<RecordNumber> items) {
    return Acting.as(Actor.system(), () -> configuration.items(items)).keySet();
  }

  private void tasks(List<PlannedTask> tasks, Map<String, String> refused) {
    if (tasks.size() > MOST_NAMED) {
      refused.put("tasks", "Plan " + MOST_NAMED + " tasks at most");
      return;
    }
    for (int place = 0; place < tasks.size(); place++) {
      PlannedTask task = tasks.get(place);
      String field = "tasks[" + place + "].";
      text(field + "title", task.title(), 1, LONGEST_TITLE, refused);
      if (task.stage() < 1 || task.stage() > MOST_STAGES) {
        refused.put(field + "stage", "Give 1 to " + MOST_STAGES);
      }
      if (task.minutes() < 1 || task.minutes() > LONGEST_OUTAGE) {
        refused.put(field + "minutes", "Give 1 to " + LONGEST_OUTAGE + " minutes");
      }
      if (!access.works(task.implementer())) {
        refused.put(
            field + "implementer", "There is nobody " + task.implementer() + " who could do this");
      }
    }
  }

  private void window(@Nullable ChangeWindow window, boolean found, Map<String, String> refused) {
    if (window == null) {
      return;
    }
    Instant now = clock.instant();
    if (found) {
      WindowCheck.bounded(
          window.starts(), window.ends(), WindowCheck.LONGEST, STARTS, ENDS, refused);
      if (window.ends().isAfter(now)) {
        refused.putIfAbsent(ENDS, "It was made already. Give an end that is past");
      }
    } else {
      WindowCheck.planned(window.starts(), window.ends(), now, STARTS, ENDS, refused);
    }
  }
}
