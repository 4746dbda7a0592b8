package org.orderly.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people by mail what happens to their records (7.4, 8.6.1). What they are told is written
 * with the work, and sent afterwards for as long as it takes (ADR 0025).
 */
@Service
public class NotificationManagement {

  private final PendingNotices pending;
  private final Outbox outbox;
  private final Notifications kept;
  private final Addresses addresses;
  private final Letters letters;
  private final MailServer server;
  private final MailSettings settings;
  private final Clock clock;

  NotificationManagement(
      PendingNotices pending,
      Outbox outbox,
      Notifications kept,
      Addresses addresses,
      Letters letters,
      MailServer server,
      MailSettings settings,
      Clock clock) {
    this.pending = pending;
    this.outbox = outbox;
    this.kept = kept;
    this.addresses = addresses;
    this.letters = letters;
    this.server = server;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Tells each recipient, but for who acts, those who may not see the record, and those without an
   * address. In one transaction a recipient is told once about a record: the first notice counts.
   * Of those that rise the latest does, for each kind, beside that one.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void notify(Notice notice) {
    if (!settings.notices()) {
      return;
    }
    String actor = Acting.current().key();
    notice.recipients().stream()
        .filter(one -> one.kind() == Recipient.Kind.GROUP || !one.key().equals(actor))
        .filter(one -> pending.wants(notice, one))
        .forEach(
            one ->
                addresses
                    .of(one, notice.number())
                    .ifPresent(address -> pending.add(notice, envelope(notice, one, address))));
  }

  /** A group or role as recipients: at its address, and where it has none each of its members. */
  public List<Recipient> group(String key) {
    return addresses.group(key);
  }

  /**
   * Notifications, the newest first.
   *
   * @param state null for all
   * @param limit 1 to 100
   */
  @Transactional(readOnly = true)
  public List<NotificationView> notifications(
      @Nullable NotificationState state, int offset, int limit) {
    return kept.page(state, Math.max(0, offset), Math.max(1, Math.min(limit, 100)));
  }

  /** All notifications about a record, oldest first. */
  @Transactional(readOnly = true)
  public List<NotificationView> notifications(RecordNumber number) {
    return kept.of(number);
  }

  /** How many notifications stand there. */
  @Transactional(readOnly = true)
  public long count(NotificationState state) {
    return kept.count(state);
  }

  /** Whether there is a mail server to send by; without one everything waits. */
  public boolean hasServer() {
    return server.configured();
  }

  /** Whether administrators may read what a notification says. */
  public boolean showsTexts() {
    return settings.textsShown();
  }

  /** One notification. */
  @Transactional(readOnly = true)
  public Optional<NotificationView> notification(long id) {
    return kept.view(id);
  }

  /**
   * What a notification says.
   *
   * @throws RuleViolation where texts are not shown, or there is no such notification
   */
  @Transactional(readOnly = true)
  public Letter letter(long id) {
    if (!settings.textsShown()) {
      throw new RuleViolation(
          NotificationRule.TEXT_HIDDEN, "What a mail says is shown to its recipient alone");
    }
    return outbox
        .find(id)
        .map(addresses::asItMayLeave)
        .map(letters::write)
        .orElseThrow(NotificationManagement::unknown);
  }

  /**
   * Has a notification tried at once, and from then on as often as a new one.
   *
   * @throws RuleViolation where it was sent, or there is none
   */
  @Transactional
  public void resend(long id) {
    NotificationView known = kept.view(id).orElseThrow(NotificationManagement::unknown);
    if (known.state() == NotificationState.SENT) {
      throw new RuleViolation(
          NotificationRule.SENT, "This notification was sent; it is not sent a second time");
    }
    if (!outbox.again(id, clock.instant())) {
      throw new RuleViolation(
          NotificationRule.BEING_SENT, "This notification is being sent just now; look again soon");
    }
  }

  private static RuleViolation unknown() {
    return new RuleViolation(NotificationRule.UNKNOWN, "There is no such notification");
  }

  private Envelope envelope(Notice notice, Recipient recipient, Addresses.Address address) {
    Instant now = clock.instant();
    RecordNumber number = notice.number();
    return new Envelope(
        0,
        number,
        notice.kind(),
        recipient,
        address.mail(),
        address.language(),
        address.zone(),
        new Envelope.Content(notice.path(), notice.title(), notice.details(), notice.quote()),
        "<" + number + "." + UUID.randomUUID() + "@" + settings.domain() + ">",
        now,
        0);
  }
}
