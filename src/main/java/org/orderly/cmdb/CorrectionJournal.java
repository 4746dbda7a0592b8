package org.orderly.cmdb;

import org.orderly.journal.JournalAccess;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Who may add to the journal of a correction, and read all of it. */
@Component
class CorrectionJournal implements JournalAccess {

  private final Corrections corrections;
  private final CorrectionAccess access;

  CorrectionJournal(Corrections corrections, CorrectionAccess access) {
    this.corrections = corrections;
    this.access = access;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CONFIGURATION_CORRECTION;
  }

  @Override
  public void requireWriter(RecordNumber number, Visibility visibility, Actor actor) {
    access.requireCorrector(actor);
  }

  @Override
  public boolean readsNotes(RecordNumber number, Actor actor) {
    return access.maySee(actor);
  }

  @Override
  public boolean takesAttachments(RecordNumber number) {
    return corrections.get(number).state().open();
  }
}
