package org.orderly.evidence.web;

import java.util.List;
import java.util.Set;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a record, for those who check it (7.5, 9.2). */
@RestController
class EvidenceController {

  private static final Set<String> READERS = Set.of(Roles.AUDITOR, Roles.ADMINISTRATOR);

  private final EvidenceManagement evidence;
  private final IdentityManagement identity;

  EvidenceController(EvidenceManagement evidence, IdentityManagement identity) {
    this.evidence = evidence;
    this.identity = identity;
  }

  @GetMapping("/api/evidence/{number}")
  List<EvidenceEntry> trail(@PathVariable String number) {
    requireReader();
    return RecordNumber.parse(number)
        .map(evidence::trail)
        .filter(trail -> !trail.isEmpty())
        .orElseThrow(
            () -> new RuleViolation(KernelRule.NOT_FOUND, "No record of this number has a trail."));
  }

  private void requireReader() {
    if (identity.groupsOf(Acting.current().key()).stream().noneMatch(READERS::contains)) {
      throw new RuleViolation(
          KernelRule.NOT_ALLOWED, "The trail is for auditors and administrators.");
    }
  }
}
