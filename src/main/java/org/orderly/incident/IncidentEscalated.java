package org.orderly.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.orderly.servicelevel.EscalationRecipient;

/**
 * A service clock of an incident used up a share of its target, and somebody has to know.
 *
 * @param recipients who is told
 * @param group the resolver group, for its lead
 * @param assignee who works on it
 */
public record IncidentEscalated(
    RecordNumber number,
    Actor actor,
    Instant at,
    Escalation escalation,
    List<EscalationRecipient> recipients,
    @Nullable String group,
    @Nullable String assignee)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "metric", escalation.metric(),
        "share", escalation.share(),
        "recipients", recipients.stream().map(Word::word).toList());
  }
}
