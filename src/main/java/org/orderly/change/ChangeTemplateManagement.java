package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the templates of standard changes: what may be done, of which items, and until when.
 *
 * @clause 8.5.1.3
 */
@Service
@Transactional
public class ChangeTemplateManagement {

  private static final String KEY = "[a-z][a-z0-9-]{1,63}";

  private final ChangeTemplates templates;
  private final TemplateCheck check;
  private final TemplateTrail trail;
  private final ContentCheck contents;
  private final ChangeAccess access;
  private final RiskFactsReader reader;
  private final RiskDecisions tables;
  private final Clock clock;

  ChangeTemplateManagement(
      ChangeTemplates templates,
      TemplateCheck check,
      TemplateTrail trail,
      ContentCheck contents,
      ChangeAccess access,
      RiskFactsReader reader,
      RiskDecisions tables,
      Clock clock) {
    this.templates = templates;
    this.check = check;
    this.trail = trail;
    this.contents = contents;
    this.access = access;
    this.reader = reader;
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * Writes a template: a new one, or what one says otherwise. Nobody has authorized it then.
   *
   * @param read the version of the content that whoever writes has read; 0 for a new one
   * @throws RuleViolation ITSM-CHG-025 where the actor is no change manager, 024 with a message for
   *     each field that is refused, 002 where what changes would say is, 007 where it was written
   *     meanwhile, 027 where it is retired
   */
  public ChangeTemplateView write(String key, String owner, TemplateContent content, int read) {
    Actor actor = Acting.current();
    access.requireTemplateKeeper(actor);
    contents.check(content.content(), null, false);
    refuse(key, owner, content);
    Instant now = clock.instant();
    int present = templates.find(key).map(ChangeTemplate::contentVersion).orElse(0);
    if (present != read) {
      throw new RuleViolation(
          ChangeRule.WRITTEN_MEANWHILE,
          key + " is at version " + present + " and you have read " + read + ": read it again");
    }
    TemplateVersion kept = templates.keep(key, read + 1, content, actor.key(), now);
    if (read == 0) {
      templates.add(new ChangeTemplate(key, owner, kept));
    } else {
      templates.get(key).revise(owner, kept);
    }
    trail.written(key, kept);
    return templates.get(key).view(now);
  }

  private void refuse(String key, String owner, TemplateContent content) {
    Map<String, String> refused = new LinkedHashMap<>();
    if (!key.matches(KEY)) {
      refused.put("key", "Give 2 to 64 small letters, digits and hyphens, a letter first");
    }
    if (!access.works(owner)) {
      refused.put("owner", "There is nobody " + owner + " who could answer for it");
    }
    List<String> unknown = check.unknown(content.classes());
    if (!unknown.isEmpty()) {
      refused.put("classes", "There is no class " + String.join(", ", unknown));
    }
    List<ContentPart> missing = ContentPart.missing(content.content(), false);
    if (!missing.isEmpty()) {
      refused.put(
          "content",
          "It does not say: "
              + String.join(", ", missing.stream().map(ContentPart::word).toList()));
    }
    if (content.content().serviceEffect() != ServiceEffect.NONE) {
      refused.put("serviceEffect", "Services are added, removed and handed over one by one");
    }
    if (!content.content().updates().steps().isEmpty()) {
      refused.put("updates", "What is written of items is authorized one by one");
    }
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.TEMPLATE_REFUSED, "Refused: " + String.join(", ", refused.keySet()), refused);
    }
  }

  /**
   * Lets changes follow a version of a template until then without anybody's word.
   *
   * @param read the version of the content that whoever authorizes has read
   * @throws RuleViolation ITSM-CHG-023 where there is none, 025 where the actor is neither change
   *     manager nor of the advisory board, 026 where they wrote it or answer for it, 024 where its
   *     risk is not low or the time is too long, 007 where it was written meanwhile, 027 where it
   *     is retired
   */
  public ChangeTemplateView authorize(String key, int read, Instant until) {
    Actor actor = Acting.current();
    access.requireTemplateAuthorizer(actor);
    ChangeTemplate template = templates.get(key);
    if (template.contentVersion() != read) {
      throw new RuleViolation(
          ChangeRule.WRITTEN_MEANWHILE,
          key + " is at version " + template.contentVersion() + " and you have read " + read);
    }
    RiskLevel risk = risk(templates.content(key, read).content().content());
    if (risk != RiskLevel.LOW) {
      throw new RuleViolation(
          ChangeRule.TEMPLATE_REFUSED,
          "Refused: the risk of " + key + " is " + risk.word() + ", and it has to be low",
          Map.of("risk", "Its risk is " + risk.word()));
    }
    Instant now = clock.instant();
    template.authorize(actor.key(), until, now);
    trail.authorized(template.view(now));
    return template.view(now);
  }

  /** How much a change by it risks, as far as it can be known before there are items. */
  private RiskLevel risk(ChangeContent content) {
    RiskAnswers answers = Objects.requireNonNull(content.risk());
    String criticality = reader.criticality(content);
    RiskFacts facts = new RiskFacts(criticality, 0, false, false, 0, TemplateFit.FITS, false);
    return tables.level(tables.score(answers, facts), answers.reversal(), criticality);
  }

  /**
   * Takes a template out of use; what was made by it stays.
   *
   * @throws RuleViolation ITSM-CHG-023 where there is none, 025 where the actor is no change
   *     manager, 027 where it is retired
   */
  public ChangeTemplateView retire(String key) {
    access.requireTemplateKeeper(Acting.current());
    ChangeTemplate template = templates.get(key);
    Instant now = clock.instant();
    template.retire(now);
    trail.retired(template.view(now));
    return template.view(now);
  }

  /** Whether the actor may write and retire templates. */
  public boolean keeper() {
    return access.manages(Acting.current());
  }

  /** Whether the actor may authorize templates of others. */
  public boolean authorizer() {
    return access.authorizesTemplates(Acting.current());
  }

  /**
   * All templates, by title.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is neither staff nor a program
   */
  @Transactional(readOnly = true)
  public List<ChangeTemplateView> templates() {
    access.requireTemplateReader(Acting.current());
    Instant now = clock.instant();
    return templates.all().stream().map(template -> template.view(now)).toList();
  }

  /**
   * A template as it stands.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is neither staff nor a program, 023 where
   *     there is none
   */
  @Transactional(readOnly = true)
  public ChangeTemplateView template(String key) {
    access.requireTemplateReader(Acting.current());
    return templates.get(key).view(clock.instant());
  }

  /**
   * What a template says now.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is neither staff nor a program, 023 where
   *     there is none
   */
  @Transactional(readOnly = true)
  public TemplateVersion content(String key) {
    access.requireTemplateReader(Acting.current());
    return templates.content(key, templates.get(key).contentVersion());
  }

  /**
   * The request for a change that follows a template.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor may not ask for one, 023 where there is none
   */
  @Transactional(readOnly = true)
  public NewChange request(String key, TemplateWish wish, @Nullable String requestedFor) {
    Actor actor = Acting.current();
    access.requireRequester(actor, key);
    ChangeTemplateView template = templates.get(key).view(clock.instant());
    ChangeContent said = content(key).content().content();
    String owner = wish.owner() == null && !access.asks(actor) ? template.owner() : wish.owner();
    return new NewChange(
        new ChangeContent(
            Objects.requireNonNullElse(wish.title(), said.title()),
            Objects.requireNonNullElse(wish.description(), said.description()),
            said.reason(),
            said.benefit(),
            said.services(),
            wish.items(),
            said.serviceEffect(),
            said.outageMinutes(),
            said.effect(),
            said.risk(),
            said.plan(),
            said.tasks(),
            said.updates(),
            wish.window()),
        owner,
        requestedFor,
        key,
        null,
        false,
        false);
  }
}
