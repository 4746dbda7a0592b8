package org.orderly.change;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what is wrong with a request for change: what it says, and whom and what it names. */
@Component
class RequestCheck {

  private final ContentCheck contents;
  private final TemplateCheck templates;
  private final ChangeAccess access;
  private final ObjectProvider<RecordDirectory> directories;

  RequestCheck(
      ContentCheck contents,
      TemplateCheck templates,
      ChangeAccess access,
      ObjectProvider<RecordDirectory> directories) {
    this.contents = contents;
    this.templates = templates;
    this.access = access;
    this.directories = directories;
  }

  /**
   * Refuses what the actor may not ask for, and what does not fit, field by field.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor may not ask for it, 002
   */
  void check(NewChange asked, Actor actor) {
    access.requireRequester(actor, asked.template());
    if (!access.asks(actor)) {
      requireTemplateAlone(asked);
    }
    Map<String, String> refused = contents.refusals(asked.content(), asked.found());
    people(asked, refused);
    String template = asked.template();
    if (template != null && !templates.known(template)) {
      refused.put("template", "There is no template " + template);
    }
    RecordNumber restores = asked.restores();
    if (restores != null && !sees(restores, actor)) {
      refused.put("restores", "There is no record " + restores + " that you may see");
    }
    ContentCheck.refuse(refused);
  }

  /** A program asks for what somebody authorized once, and somebody else answers for it. */
  private void requireTemplateAlone(NewChange asked) {
    if (asked.owner() == null
        || asked.restores() != null
        || asked.vulnerability()
        || asked.found()
        || !templates.follows(asked.template(), asked.content())) {
      throw new RuleViolation(
          ChangeRule.STAFF_ONLY,
          "A program asks for what its template says and nothing else: send the template with title,"
              + " description, items and window alone");
    }
  }

  private void people(NewChange asked, Map<String, String> refused) {
    @Nullable String owner = asked.owner();
    if (owner != null && !access.works(owner)) {
      refused.put("owner", "There is nobody " + owner + " who could answer for it");
    }
    @Nullable String other = asked.requestedFor();
    if (other != null && !access.active(other)) {
      refused.put("requestedFor", "There is nobody " + other + " for whom it could be asked");
    }
  }

  private boolean sees(RecordNumber number, Actor actor) {
    return directories.stream()
        .filter(directory -> directory.kind() == number.kind())
        .anyMatch(directory -> directory.visibleTo(number, actor));
  }
}
