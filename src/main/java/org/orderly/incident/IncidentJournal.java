package org.orderly.incident;

import org.orderly.journal.JournalAccess;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Who may add to the journal of an incident. */
@Component
class IncidentJournal implements JournalAccess {

  private final Incidents incidents;
  private final IncidentAccess access;

  IncidentJournal(Incidents incidents, IncidentAccess access) {
    this.incidents = incidents;
    this.access = access;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.INCIDENT;
  }

  @Override
  public void requireWriter(RecordNumber number, Visibility visibility, Actor actor) {
    if (visibility == Visibility.INTERNAL || !incidents.get(number).view().concerns(actor.key())) {
      access.requireSteering(actor, "write work notes, or on an incident of others");
    }
  }

  @Override
  public boolean takesAttachments(RecordNumber number) {
    return incidents.get(number).state().open();
  }
}
