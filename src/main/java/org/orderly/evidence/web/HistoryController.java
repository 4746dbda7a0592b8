package org.orderly.evidence.web;

import java.util.List;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.journal.JournalManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.HistoryLine;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.EntityTags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who did what to a record and when, for those who work on it (7.5, ADR 0044). */
@RestController
class HistoryController {

  private static final int LATEST = 200;

  private final EvidenceManagement evidence;
  private final IdentityManagement identity;
  private final JournalManagement journal;
  private final List<RecordDirectory> directories;

  HistoryController(
      EvidenceManagement evidence,
      IdentityManagement identity,
      JournalManagement journal,
      List<RecordDirectory> directories) {
    this.evidence = evidence;
    this.identity = identity;
    this.journal = journal;
    this.directories = directories;
  }

  /** Of the latest 200 lines those for this reader, newest first; the tag stays while they do. */
  @GetMapping("/api/records/{number}/history")
  ResponseEntity<List<HistoryLine>> history(@PathVariable String number) {
    requireStaff(Roles.staff(identity.groupsOf(Acting.current().key())));
    RecordNumber record =
        RecordNumber.parse(number)
            .filter(this::visible)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        KernelRule.NOT_FOUND, "There is no record of this number for you."));
    requireStaff(journal.readsNotes(record));
    List<HistoryLine> lines = evidence.history(record, Acting.current(), LATEST);
    return ResponseEntity.ok().eTag(EntityTags.of(tag(lines))).body(lines);
  }

  /** Of every line shown: ids are not committed in order, so the highest says too little. */
  private static long tag(List<HistoryLine> lines) {
    return lines.stream()
        .mapToLong(HistoryLine::id)
        .reduce(lines.size(), (tag, id) -> tag * 31 + id);
  }

  private static void requireStaff(boolean staff) {
    if (!staff) {
      throw new RuleViolation(
          KernelRule.NOT_ALLOWED, "The history is for staff whose work the record is.");
    }
  }

  private boolean visible(RecordNumber number) {
    return directories.stream()
        .filter(directory -> directory.kind() == number.kind())
        .anyMatch(directory -> directory.visibleTo(number, Acting.current()));
  }
}
