package org.orderly.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A notice for one recipient, as it is kept until it is sent.
 *
 * @param id 0 before it is kept
 * @param messageId the same each time it is sent, so that the recipient's side knows it again
 */
record Envelope(
    long id,
    RecordNumber number,
    String kind,
    Recipient recipient,
    String address,
    String language,
    String zone,
    Content content,
    String messageId,
    Instant createdAt,
    int tries) {

  /** The same to where the recipient is reached by now. */
  Envelope at(Addresses.Address reached) {
    return new Envelope(
        id,
        number,
        kind,
        recipient,
        reached.mail(),
        reached.language(),
        reached.zone(),
        content,
        messageId,
        createdAt,
        tries);
  }

  /** The same, saying nothing but that there is something to read. */
  Envelope bare() {
    return new Envelope(
        id,
        number,
        kind,
        recipient,
        address,
        language,
        zone,
        new Content(content.path(), null, List.of(), null),
        messageId,
        createdAt,
        tries);
  }

  /** What it says. */
  record Content(
      String path, @Nullable String title, List<Detail> details, @Nullable String quote) {}
}
