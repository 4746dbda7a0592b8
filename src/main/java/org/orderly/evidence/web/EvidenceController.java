package org.orderly.evidence.web;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.identity.AccessChanged;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.journal.JournalManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.AgreementChanged;
import org.orderly.servicelevel.CalendarSaved;
import org.orderly.supplier.SupplierChanged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happened to a record, for those who check it: auditors all of it, administrators of what
 * they may work on (7.5, 9.2, ADR 0044).
 */
@RestController
class EvidenceController {

  private static final int LATEST = 200;

  private final EvidenceManagement evidence;
  private final IdentityManagement identity;
  private final JournalManagement journal;

  EvidenceController(
      EvidenceManagement evidence, IdentityManagement identity, JournalManagement journal) {
    this.evidence = evidence;
    this.identity = identity;
    this.journal = journal;
  }

  @GetMapping("/api/evidence/{number}")
  List<EvidenceEntry> trail(@PathVariable String number) {
    Predicate<RecordNumber> readable = readable();
    return RecordNumber.parse(number)
        .filter(readable)
        .map(evidence::trail)
        .filter(trail -> !trail.isEmpty())
        .orElseThrow(
            () -> new RuleViolation(KernelRule.NOT_FOUND, "No record of this number has a trail."));
  }

  /** The latest 200 changes of what people may do, newest first. */
  @GetMapping("/api/evidence/access")
  List<EvidenceEntry> access(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    readable();
    return evidence.trail(AccessChanged.SUBJECT, before, LATEST);
  }

  /** The latest 200 versions of agreements that were drafted, agreed or ended, newest first. */
  @GetMapping("/api/evidence/agreements")
  List<EvidenceEntry> agreements(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    readable();
    return evidence.trail(AgreementChanged.SUBJECT, before, LATEST);
  }

  /** The latest 200 changes of suppliers and their contracts, newest first. */
  @GetMapping("/api/evidence/suppliers")
  List<EvidenceEntry> suppliers(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    readable();
    return evidence.trail(SupplierChanged.SUBJECT, before, LATEST);
  }

  /** The latest 200 versions of working calendars that were saved, newest first. */
  @GetMapping("/api/evidence/calendars")
  List<EvidenceEntry> calendars(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    readable();
    return evidence.trail(CalendarSaved.SUBJECT, before, LATEST);
  }

  private Predicate<RecordNumber> readable() {
    Set<String> groups = identity.groupsOf(Acting.current().key());
    if (groups.contains(Roles.AUDITOR)) {
      return number -> true;
    }
    if (groups.contains(Roles.ADMINISTRATOR)) {
      return journal::readsNotes;
    }
    throw new RuleViolation(
        KernelRule.NOT_ALLOWED, "The trail is for auditors and administrators.");
  }
}
