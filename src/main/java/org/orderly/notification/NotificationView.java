package org.orderly.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * One mail to one recipient, as administrators see it: not what it says.
 *
 * @param kind which notice it is
 * @param tries how often it was handed to the mail server
 * @param nextTryAt null unless it waits
 * @param lastError what the mail server said when it last refused
 */
public record NotificationView(
    long id,
    RecordNumber number,
    String kind,
    Recipient recipient,
    String address,
    NotificationState state,
    Instant createdAt,
    int tries,
    @Nullable Instant nextTryAt,
    @Nullable Instant sentAt,
    @Nullable String lastError) {}
