package org.orderly.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Actor;
import org.orderly.kernel.AskedFacts;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What forms of the course of a change and of its assessment show. */
@Component
class CourseFormFacts implements FormFacts {

  private final Changes changes;
  private final Contents contents;
  private final ChangeAccess access;
  private final RiskAssessments weighed;
  private final ChangeAssessments assessments;
  private final SentBackText sentBack;
  private final IdentityManagement identity;

  CourseFormFacts(
      Changes changes,
      Contents contents,
      ChangeAccess access,
      RiskAssessments weighed,
      ChangeAssessments assessments,
      SentBackText sentBack,
      IdentityManagement identity) {
    this.changes = changes;
    this.contents = contents;
    this.access = access;
    this.weighed = weighed;
    this.assessments = assessments;
    this.sentBack = sentBack;
    this.identity = identity;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CHANGE;
  }

  @Override
  public boolean ofParts() {
    return true;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
    if (!access.maySee(actor)) {
      return Map.of();
    }
    ChangeView change = changes.get(number).view();
    ChangeContent content = contents.get(number, change.contentVersion()).content();
    AskedFacts facts = new AskedFacts(keys);
    facts.put("number", number::value);
    facts.put("title", change::title);
    facts.put("requestedBy", () -> name(change.requester()));
    facts.put("descriptionText", content::description);
    facts.put("reasonText", content::reason);
    facts.put("effectText", content::effect);
    facts.put("outageText", () -> content.outageMinutes() + " minutes");
    facts.put("servicesText", () -> String.join(", ", content.services()));
    facts.put("itemsText", () -> CourseTexts.items(content));
    facts.put("windowText", () -> CourseTexts.window(content.window()));
    facts.put("plansText", () -> CourseTexts.plans(content.plan()));
    facts.put("missingText", () -> missing(content, change));
    facts.put("sentBackText", () -> sentBack.text(change));
    facts.put("weightText", () -> weighed.last(number).map(CourseTexts::weight).orElse(null));
    facts.put("areaText", () -> part);
    facts.put("assessmentsText", () -> assessments(number));
    return facts.all();
  }

  private static @Nullable String missing(ChangeContent content, ChangeView change) {
    List<ContentPart> missing = ContentPart.missing(content, change.found());
    return missing.isEmpty()
        ? null
        : missing.stream().map(Word::word).collect(Collectors.joining("\n"));
  }

  private @Nullable String assessments(RecordNumber number) {
    List<AssessmentView> said = assessments.all(number);
    return said.isEmpty() ? null : said.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(AssessmentView said) {
    return said.area().word()
        + " ("
        + name(said.by())
        + ", version "
        + said.contentVersion()
        + "): "
        + said.verdict().word()
        + (said.remark().isEmpty() ? "" : ". " + CourseTexts.oneLine(said.remark()));
  }

  private String name(String person) {
    return identity.person(person).map(PersonView::name).orElse(person);
  }
}
