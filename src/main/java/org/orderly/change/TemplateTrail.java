package org.orderly.change;

import java.time.Clock;
import java.util.Map;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RefusedAttempts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the evidence what becomes of templates, in the name of who acts. */
@Component
class TemplateTrail {

  private final ApplicationEventPublisher events;
  private final RefusedAttempts attempts;
  private final Clock clock;

  TemplateTrail(ApplicationEventPublisher events, RefusedAttempts attempts, Clock clock) {
    this.events = events;
    this.attempts = attempts;
    this.clock = clock;
  }

  void written(String key, TemplateVersion content) {
    append(
        Facts.of(
            "template",
            key,
            "action",
            "written",
            "contentVersion",
            content.version(),
            "digest",
            content.digest()),
        Map.of("title", content.content().content().title()));
  }

  void authorized(ChangeTemplateView template) {
    append(
        Facts.of(
            "template",
            template.key(),
            "action",
            "authorized",
            "contentVersion",
            template.contentVersion(),
            "digest",
            template.digest(),
            "until",
            template.authorizedUntil()),
        Map.of());
  }

  void retired(ChangeTemplateView template) {
    append(Facts.of("template", template.key(), "action", "retired"), Map.of());
  }

  /** Takes the step, and keeps the attempt where it is refused. */
  void notingAuthorization(String key, Runnable step) {
    Actor actor = Acting.current();
    attempts.noting(
        refusal ->
            new ChangeTemplateAuthorizationRefused(
                actor, clock.instant(), key, refusal.rule().code()),
        step);
  }

  private void append(Map<String, Object> facts, Map<String, String> texts) {
    events.publishEvent(new ChangeTemplateKept(Acting.current(), clock.instant(), facts, texts));
  }
}
