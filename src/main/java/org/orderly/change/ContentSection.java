package org.orderly.change;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.RecordNumber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a change says, as those who authorize it read it. */
@Component
@Order(10)
class ContentSection implements PaperSection {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private final IdentityManagement identity;

  ContentSection(IdentityManagement identity) {
    this.identity = identity;
  }

  @Override
  public Map<String, String> texts(RecordNumber number, ChangeContent content) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("number", number.value());
    texts.put("title", content.title());
    ChangeWindow window = content.window();
    texts.put("windowText", Objects.requireNonNullElse(CourseTexts.window(window), "No window"));
    texts.put("descriptionText", description(content));
    texts.put("planText", plan(content.plan()));
    texts.put("tasksText", tasks(content.tasks()));
    if (!content.updates().steps().isEmpty()) {
      texts.put(
          "updatesText",
          content.updates().steps().stream()
              .map(ContentSection::step)
              .collect(Collectors.joining("\n")));
    }
    return texts;
  }

  static String at(Instant instant) {
    return INSTANT.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static String description(ChangeContent content) {
    return lines(
        content.description(),
        said("Why", content.reason()),
        said("Benefit", content.benefit()),
        said("What users notice", content.effect()),
        "Services: "
            + (content.services().isEmpty() ? "none" : String.join(", ", content.services())),
        "Outage at most: " + content.outageMinutes() + " minutes",
        "Service transition: " + content.serviceEffect().word());
  }

  private static String plan(ChangePlan plan) {
    return lines(
        said("Implementation", plan.implementation()),
        said("Test", plan.test()),
        said("Back-out (" + plan.backOutTest().word() + ")", plan.backOut()),
        said("Why the back-out is not tested", plan.backOutReason()),
        said("Communication", plan.communication()),
        said("Point of no return", plan.pointOfNoReturn()));
  }

  private String tasks(List<PlannedTask> tasks) {
    return tasks.isEmpty()
        ? "None"
        : tasks.stream()
            .map(
                task ->
                    task.stage()
                        + ". "
                        + task.title()
                        + " · "
                        + name(task.implementer())
                        + " · "
                        + task.minutes()
                        + " minutes")
            .collect(Collectors.joining("\n"));
  }

  private static String step(ConfigurationStep step) {
    if (step instanceof ConfigurationStep.AddItem add) {
      return add.handle() + ": new item " + add.facts().name();
    }
    if (step instanceof ConfigurationStep.AmendItem amend) {
      return amend.item()
          + ": "
          + amend.fields().entrySet().stream()
              .map(
                  field ->
                      field.getKey()
                          + " → "
                          + (field.getValue() == null ? "empty" : field.getValue()))
              .collect(Collectors.joining(", "))
          + (amend.components().isEmpty() ? "" : ", components");
    }
    if (step instanceof ConfigurationStep.AddRelation add) {
      return add.source() + " " + add.type() + " " + add.target() + ": begins";
    }
    if (step instanceof ConfigurationStep.EndRelation end) {
      return end.source() + " " + end.type() + " " + end.target() + ": ends";
    }
    if (step instanceof ConfigurationStep.SetRedundancy group) {
      return group.item() + ": of the group " + group.group() + " it needs " + group.needed();
    }
    return ((ConfigurationStep.MarkVerified) step).item() + ": verified";
  }

  private static String said(String what, String text) {
    return text.isEmpty() ? "" : what + ": " + text;
  }

  private static String lines(String... lines) {
    return List.of(lines).stream()
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String name(String person) {
    return identity.person(person).map(PersonView::name).orElse(person);
  }
}
