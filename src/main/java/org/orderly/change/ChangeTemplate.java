package org.orderly.change;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;

/**
 * A template of standard changes: one version of it may be authorized, for a while.
 *
 * @clause 8.5.1.3
 */
@Entity
@Table(name = "change_template")
class ChangeTemplate {

  private static final Duration LONGEST = Duration.ofDays(366);

  @Id private String templateKey;
  @Version private @Nullable Integer version;
  private String title;
  private String owner;
  private int contentVersion;
  private String digest;
  private String writtenBy;
  private @Nullable String authorizedBy;
  private @Nullable Instant authorizedAt;
  private @Nullable Instant authorizedUntil;
  private @Nullable Instant retiredAt;

  @SuppressWarnings("NullAway.Init")
  protected ChangeTemplate() {}

  /** A template that nobody has authorized yet. */
  @SuppressWarnings("NullAway.Init")
  ChangeTemplate(String key, String owner, TemplateVersion first) {
    this.templateKey = key;
    keep(owner, first);
  }

  /** It says something else, and nobody has authorized that yet. */
  void revise(String answers, TemplateVersion content) {
    requireInUse("revised");
    keep(answers, content);
    authorizedBy = null;
    authorizedAt = null;
    authorizedUntil = null;
  }

  private void keep(String answers, TemplateVersion content) {
    owner = answers;
    title = content.content().content().title();
    contentVersion = content.version();
    digest = content.digest();
    writtenBy = content.writtenBy();
  }

  /**
   * What it says may be done until then without anybody's word.
   *
   * @throws RuleViolation ITSM-CHG-026 where the person wrote it or answers for it, 024 for another
   *     time, 027 where it is retired
   */
  void authorize(String person, Instant until, Instant now) {
    requireInUse("authorized");
    if (person.equals(writtenBy) || person.equals(owner)) {
      throw new RuleViolation(
          ChangeRule.OWN_TEMPLATE,
          person + " wrote " + templateKey + " or answers for it: another person authorizes it");
    }
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new RuleViolation(
          ChangeRule.TEMPLATE_REFUSED,
          "Refused: until",
          Map.of("until", "Give a time within " + LONGEST.toDays() + " days from now"));
    }
    authorizedBy = person;
    authorizedAt = now;
    authorizedUntil = until;
  }

  /** It is used no more. */
  void retire(Instant now) {
    requireInUse("retired");
    retiredAt = now;
  }

  private void requireInUse(String what) {
    if (retiredAt != null) {
      throw new RuleViolation(
          ChangeRule.TEMPLATE_STATE, templateKey + " is retired and cannot be " + what);
    }
  }

  int contentVersion() {
    return contentVersion;
  }

  ChangeTemplateView view(Instant now) {
    return new ChangeTemplateView(
        templateKey,
        Objects.requireNonNullElse(version, 0),
        title,
        owner,
        contentVersion,
        digest,
        writtenBy,
        authorizedBy,
        authorizedAt,
        authorizedUntil,
        retiredAt,
        retiredAt == null && authorizedUntil != null && now.isBefore(authorizedUntil));
  }
}
