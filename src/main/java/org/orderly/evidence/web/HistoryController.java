package org.orderly.evidence.web;

import java.util.List;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
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

/** Who did what to a record and when, for those who work on it (7.5). */
@RestController
class HistoryController {

  private static final int LATEST = 200;

  private final EvidenceManagement evidence;
  private final IdentityManagement identity;
  private final List<RecordDirectory> directories;

  HistoryController(
      EvidenceManagement evidence, IdentityManagement identity, List<RecordDirectory> directories) {
    this.evidence = evidence;
    this.identity = identity;
    this.directories = directories;
  }

  /** The latest 200 lines, newest first; the tag stays the same until something happens. */
  @GetMapping("/api/records/{number}/history")
  ResponseEntity<List<HistoryLine>> history(@PathVariable String number) {
    Actor actor = Acting.current();
    if (!Roles.staff(identity.groupsOf(actor.key()))) {
      throw new RuleViolation(KernelRule.NOT_ALLOWED, "The history is for staff.");
    }
    RecordNumber record =
        RecordNumber.parse(number)
            .filter(found -> visible(found, actor))
            .orElseThrow(
                () ->
                    new RuleViolation(
                        KernelRule.NOT_FOUND, "There is no record of this number for you."));
    List<HistoryLine> lines = evidence.history(record, LATEST);
    long latest = lines.isEmpty() ? 0 : lines.get(0).id();
    return ResponseEntity.ok().eTag(EntityTags.of(latest)).body(lines);
  }

  private boolean visible(RecordNumber number, Actor actor) {
    return directories.stream()
        .filter(directory -> directory.kind() == number.kind())
        .anyMatch(directory -> directory.visibleTo(number, actor));
  }
}
