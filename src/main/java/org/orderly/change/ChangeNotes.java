package org.orderly.change;

import java.util.List;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff write on a change for each other, beside what it says. */
@Service
@Transactional
public class ChangeNotes {

  private final ChangeManagement changes;
  private final ChangeAccess access;
  private final JournalManagement journal;

  ChangeNotes(ChangeManagement changes, ChangeAccess access, JournalManagement journal) {
    this.changes = changes;
    this.access = access;
    this.journal = journal;
  }

  /**
   * All that was written and added, the oldest first.
   *
   * @throws org.orderly.kernel.RuleViolation ITSM-CHG-001 where there is none that the actor may
   *     see, 003 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<JournalEntry> of(RecordNumber number) {
    changes.change(number);
    access.requireReader(Acting.current());
    return journal.entries(number);
  }

  /**
   * Adds a note.
   *
   * @throws org.orderly.kernel.RuleViolation ITSM-CHG-001 where there is none that the actor may
   *     see, 003 where the actor only reads, or where the text is blank or too long
   */
  public void write(RecordNumber number, String text) {
    changes.change(number);
    access.requireRequester(Acting.current());
    journal.write(number, Visibility.INTERNAL, text);
  }
}
