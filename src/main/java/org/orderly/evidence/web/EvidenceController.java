package org.orderly.evidence.web;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.orderly.catalogue.ServiceRegistered;
import org.orderly.cmdb.ConfigurationUpdated;
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

  /** What is kept in the trail though it has no number. */
  private static final Set<String> SUBJECTS =
      Set.of(
          AccessChanged.SUBJECT,
          AgreementChanged.SUBJECT,
          CalendarSaved.SUBJECT,
          ConfigurationUpdated.SUBJECT,
          ServiceRegistered.SUBJECT,
          SupplierChanged.SUBJECT);

  private final EvidenceManagement evidence;
  private final IdentityManagement identity;
  private final JournalManagement journal;

  EvidenceController(
      EvidenceManagement evidence, IdentityManagement identity, JournalManagement journal) {
    this.evidence = evidence;
    this.identity = identity;
    this.journal = journal;
  }

  /**
   * The trail of a record, oldest first, or the latest 200 entries of what has no number, newest
   * first.
   *
   * @param of a record's number, or one of access, agreements, calendars, configuration, services
   *     and suppliers
   * @param before only entries with a smaller id; to read on in what has no number
   */
  @GetMapping("/api/evidence/{of}")
  List<EvidenceEntry> trail(
      @PathVariable String of, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    Predicate<RecordNumber> readable = readable();
    if (SUBJECTS.contains(of)) {
      return evidence.trail(of, before, LATEST);
    }
    return RecordNumber.parse(of)
        .filter(readable)
        .map(evidence::trail)
        .filter(trail -> !trail.isEmpty())
        .orElseThrow(
            () -> new RuleViolation(KernelRule.NOT_FOUND, "No record of this number has a trail."));
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
