package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.TrailEvent;

/**
 * Somebody tried to authorize a template that they may not authorize, or not so (8.5.1.3).
 *
 * @param template its key
 * @param code of the rule that refused
 */
public record ChangeTemplateAuthorizationRefused(
    Actor actor, Instant at, String template, String code) implements TrailEvent {

  @Override
  public String subject() {
    return ChangeTemplateKept.SUBJECT;
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of("template", template, "code", code);
  }
}
