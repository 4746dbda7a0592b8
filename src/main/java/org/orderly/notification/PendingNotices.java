package org.orderly.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a transaction has to tell, written in one batch as it commits. */
@Component
class PendingNotices {

  private final Outbox outbox;

  PendingNotices(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * What a recipient is told at most one notice for.
   *
   * @param kind of a notice that rises; null for all others together
   */
  private record Place(RecordNumber number, Recipient recipient, @Nullable String kind) {

    static Place of(Notice notice, Recipient recipient) {
      return new Place(notice.number(), recipient, notice.rising() ? notice.kind() : null);
    }
  }

  /** Whether a notice is told to this recipient: the first, or one that rises. */
  boolean wants(Notice notice, Recipient recipient) {
    return notice.rising()
        || !(TransactionSynchronizationManager.getResource(this) instanceof Pending known)
        || !known.envelopes.containsKey(Place.of(notice, recipient));
  }

  void add(Notice notice, Envelope envelope) {
    pending().envelopes.put(Place.of(notice, envelope.recipient()), envelope);
  }

  private Pending pending() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Pending known) {
      return known;
    }
    Pending pending = new Pending();
    TransactionSynchronizationManager.bindResource(this, pending);
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  private final class Pending implements TransactionSynchronization {

    private final Map<Place, Envelope> envelopes = new LinkedHashMap<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      outbox.add(List.copyOf(envelopes.values()));
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(PendingNotices.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(PendingNotices.this, this);
    }

    @Override
    public void beforeCompletion() {
      TransactionSynchronizationManager.unbindResource(PendingNotices.this);
    }
  }
}
