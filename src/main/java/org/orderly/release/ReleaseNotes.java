package org.orderly.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people write on releases. */
@Service
@Transactional
public class ReleaseNotes {

  private final ReleaseManagement releases;
  private final ReleaseJournal access;
  private final JournalManagement journal;

  ReleaseNotes(ReleaseManagement releases, ReleaseJournal access, JournalManagement journal) {
    this.releases = releases;
    this.access = access;
    this.journal = journal;
  }

  /** What was written on the release, as far as the actor may read it; oldest first. */
  @Transactional(readOnly = true)
  public List<JournalEntry> journal(RecordNumber number) {
    releases.release(number);
    return journal.readsNotes(number) ? journal.entries(number) : journal.publicLog(number);
  }

  /**
   * Writes on the release.
   *
   * @param visibility null for what is meant unsaid: a work note of staff, a public word of others
   * @throws org.orderly.kernel.RuleViolation where the text is blank or too long, or the actor may
   *     not
   */
  public void write(RecordNumber number, @Nullable Visibility visibility, String text) {
    releases.release(number);
    Visibility unsaid = journal.readsNotes(number) ? Visibility.INTERNAL : Visibility.PUBLIC;
    Visibility readers = visibility == null ? unsaid : visibility;
    access.requireWriter(number, readers, Acting.current());
    journal.write(number, readers, text);
  }
}
