package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

  private final ChangeTemplates templates;
  private final TemplateContentCheck check;
  private final TemplateCheck fits;
  private final TemplateTrail trail;
  private final ChangeAccess access;
  private final Clock clock;

  ChangeTemplateManagement(
      ChangeTemplates templates,
      TemplateContentCheck check,
      TemplateCheck fits,
      TemplateTrail trail,
      ChangeAccess access,
      Clock clock) {
    this.templates = templates;
    this.check = check;
    this.fits = fits;
    this.trail = trail;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Writes a template: a new one, or what one says otherwise. Nobody has authorized it then.
   *
   * @param read the version of the content that whoever writes has read; 0 for a new one
   * @throws RuleViolation ITSM-CHG-025 where the actor is no change manager, 024 with a message for
   *     each field that is refused, 007 where it was written meanwhile, 027 where it is retired
   */
  public ChangeTemplateView write(String key, String owner, TemplateContent content, int read) {
    Actor actor = Acting.current();
    access.requireTemplateKeeper(actor);
    check.requireFit(key, owner, content);
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
    ChangeTemplate template = templates.get(key);
    trail.notingAuthorization(key, () -> access.requireTemplateAuthorizer(actor));
    if (template.contentVersion() != read) {
      throw new RuleViolation(
          ChangeRule.WRITTEN_MEANWHILE,
          key + " is at version " + template.contentVersion() + " and you have read " + read);
    }
    check.requireLowRisk(key, templates.content(key, read).content().content());
    Instant now = clock.instant();
    trail.notingAuthorization(key, () -> template.authorize(actor.key(), until, now));
    trail.authorized(template.view(now));
    return template.view(now);
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
   * How what a change says fits a template now.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is neither staff nor a program
   */
  @Transactional(readOnly = true)
  public TemplateFit fit(String key, ChangeContent content) {
    access.requireTemplateReader(Acting.current());
    return fits.fit(key, content, clock.instant());
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
