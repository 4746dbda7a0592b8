package org.orderly.release;

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

/** Staff other than auditors write on a release; those for whom it is, for everybody to read. */
@Component
class ReleaseJournal implements JournalAccess {

  private final Releases releases;
  private final ReleaseAccess access;
  private final IdentityManagement identity;

  ReleaseJournal(Releases releases, ReleaseAccess access, IdentityManagement identity) {
    this.releases = releases;
    this.access = access;
    this.identity = identity;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.RELEASE;
  }

  @Override
  public void requireWriter(RecordNumber number, Visibility visibility, Actor actor) {
    Set<String> groups = new HashSet<>(identity.groupsOf(actor.key()));
    groups.remove(Roles.AUDITOR);
    boolean forAll =
        visibility == Visibility.PUBLIC
            && !access.isStaff(actor)
            && access.maySee(releases.get(number).view(), actor);
    if (!forAll && !actor.isSystem() && !Roles.staff(groups)) {
      throw new RuleViolation(
          ReleaseRule.WRITERS_ONLY, "Only staff other than auditors write work notes on a release");
    }
  }

  @Override
  public boolean readsNotes(RecordNumber number, Actor actor) {
    return access.isStaff(actor);
  }

  @Override
  public boolean takesAttachments(RecordNumber number) {
    return releases.get(number).view().state().open();
  }
}
