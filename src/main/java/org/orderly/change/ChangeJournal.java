package org.orderly.change;

import org.orderly.journal.JournalAccess;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Who may add to the journal of a change, and read all of it. */
@Component
class ChangeJournal implements JournalAccess {

  private final Changes changes;
  private final ChangeAccess access;

  ChangeJournal(Changes changes, ChangeAccess access) {
    this.changes = changes;
    this.access = access;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CHANGE;
  }

  @Override
  public void requireWriter(RecordNumber number, Visibility visibility, Actor actor) {
    access.requireRequester(actor);
  }

  @Override
  public boolean readsNotes(RecordNumber number, Actor actor) {
    return access.maySee(actor);
  }

  @Override
  public boolean takesAttachments(RecordNumber number) {
    return changes.get(number).state().open();
  }
}
