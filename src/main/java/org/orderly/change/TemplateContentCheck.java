package org.orderly.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Says what is wrong with what somebody wants a template of standard changes to say. */
@Component
class TemplateContentCheck {

  private static final String KEY = "[a-z][a-z0-9-]{1,63}";

  private final ContentCheck contents;
  private final TemplateCheck templates;
  private final ChangeAccess access;
  private final RiskFactsReader reader;
  private final RiskDecisions tables;

  TemplateContentCheck(
      ContentCheck contents,
      TemplateCheck templates,
      ChangeAccess access,
      RiskFactsReader reader,
      RiskDecisions tables) {
    this.contents = contents;
    this.templates = templates;
    this.access = access;
    this.reader = reader;
    this.tables = tables;
  }

  /**
   * Refuses what does not fit, field by field.
   *
   * @throws RuleViolation ITSM-CHG-024
   */
  void requireFit(String key, String owner, TemplateContent template) {
    ChangeContent content = template.content();
    Map<String, String> refused = new LinkedHashMap<>(contents.refusals(content, false));
    if (!key.matches(KEY)) {
      refused.put("key", "Give 2 to 64 small letters, digits and hyphens, a letter first");
    }
    if (!access.works(owner)) {
      refused.put("owner", "There is nobody " + owner + " who could answer for it");
    }
    List<String> unknown = templates.unknown(template.classes());
    if (!unknown.isEmpty()) {
      refused.put("classes", "There is no class " + String.join(", ", unknown));
    }
    List<ContentPart> missing = ContentPart.missing(content, false);
    if (!missing.isEmpty()) {
      refused.put(
          "content",
          "It does not say: " + String.join(", ", missing.stream().map(Word::word).toList()));
    }
    if (content.serviceEffect() != ServiceEffect.NONE) {
      refused.put("serviceEffect", "Services are added, removed and handed over one by one");
    }
    if (!content.updates().steps().isEmpty()) {
      refused.put("updates", "What is written of items is authorized one by one");
    }
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.TEMPLATE_REFUSED, "Refused: " + String.join(", ", refused.keySet()), refused);
    }
  }

  /**
   * Refuses what risks more than little, as far as that can be known before there are items.
   *
   * @throws RuleViolation ITSM-CHG-024
   */
  void requireLowRisk(String key, ChangeContent content) {
    RiskAnswers answers = Objects.requireNonNull(content.risk());
    String criticality = reader.criticality(content);
    RiskFacts facts = new RiskFacts(criticality, 0, false, false, 0, TemplateFit.FITS, false);
    RiskLevel risk = tables.level(tables.score(answers, facts), answers.reversal(), criticality);
    if (risk != RiskLevel.LOW) {
      throw new RuleViolation(
          ChangeRule.TEMPLATE_REFUSED,
          "Refused: the risk of " + key + " is " + risk.word() + ", and it has to be low",
          Map.of("risk", "Its risk is " + risk.word()));
    }
  }
}
