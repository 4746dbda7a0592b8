package org.orderly.servicelevel;

import org.orderly.journal.JournalAccess;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Who may add to the journal of a service level review, and read all of it. */
@Component
class ServiceLevelReviewJournal implements JournalAccess {

  private final ServiceLevelReviews reviews;
  private final ServiceLevelReviewAccess access;

  ServiceLevelReviewJournal(ServiceLevelReviews reviews, ServiceLevelReviewAccess access) {
    this.reviews = reviews;
    this.access = access;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.SERVICE_LEVEL_REVIEW;
  }

  @Override
  public void requireWriter(RecordNumber number, Visibility visibility, Actor actor) {
    access.requireWriter(visibility, actor);
  }

  @Override
  public boolean readsNotes(RecordNumber number, Actor actor) {
    return access.isStaff(actor);
  }

  @Override
  public boolean takesAttachments(RecordNumber number) {
    return reviews.get(number).view().state().open();
  }
}
