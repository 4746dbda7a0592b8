package org.orderly.incident;

import org.orderly.journal.JournalAccess;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Who may add to the journal of an incident, and read all of it. */
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
    IncidentView incident = incidents.get(number).view();
    if (visibility == Visibility.INTERNAL || !incident.concerns(actor.key())) {
      access.requireSteering(incident, actor, "write work notes, or on an incident of others");
    }
  }

  @Override
  public boolean readsNotes(RecordNumber number, Actor actor) {
    return access.seesInside(incidents.get(number).view(), actor);
  }

  @Override
  public boolean takesAttachments(RecordNumber number) {
    return incidents.get(number).state().open();
  }
}
