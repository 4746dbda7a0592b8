package org.orderly.cmdb;

import java.util.HashSet;
import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.journal.JournalAccess;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Staff other than auditors add notes and files to a verification: photographs, lists. */
@Component
class VerificationJournal implements JournalAccess {

  private final Verifications verifications;
  private final VerificationAccess access;
  private final IdentityManagement identity;

  VerificationJournal(
      Verifications verifications, VerificationAccess access, IdentityManagement identity) {
    this.verifications = verifications;
    this.access = access;
    this.identity = identity;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CONFIGURATION_VERIFICATION;
  }

  @Override
  public void requireWriter(RecordNumber number, Visibility visibility, Actor actor) {
    Set<String> groups = new HashSet<>(identity.groupsOf(actor.key()));
    groups.remove(Roles.AUDITOR);
    if (!actor.isSystem() && !Roles.staff(groups)) {
      throw new RuleViolation(
          VerificationRule.READERS_ONLY, "Only staff other than auditors write on a verification");
    }
  }

  @Override
  public boolean readsNotes(RecordNumber number, Actor actor) {
    return access.reads(actor);
  }

  @Override
  public boolean takesAttachments(RecordNumber number) {
    return verifications.get(number).view().state().open();
  }
}
