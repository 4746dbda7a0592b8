package org.orderly.notification;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, at least once and as a rule once (ADR 0025). A set is taken for a time; each
 * mail is marked as sent by itself, directly after the server's answer, so that a crash can double
 * one mail at most. A mail that was sent and could not be marked is marked before anything else.
 */
@Component
class Relay {

  static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration LONGEST_HAND_OVER = Duration.ofMinutes(1);
  private static final int SET = 20;
  private static final int MOST_TRIES = 30;
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final Outbox outbox;
  private final Letters letters;
  private final Addresses addresses;
  private final MailServer server;
  private final Clock clock;
  private final Map<Long, Instant> unmarked = new LinkedHashMap<>();
  private final Steps retries = steps("PT1M", "PT5M", "PT15M", "PT1H", "PT4H");
  private final Steps pauses = steps("PT10S", "PT30S", "PT1M", "PT2M", "PT5M");
  private Instant pausedUntil = Instant.EPOCH;
  private int shut;
  private volatile boolean ending;

  Relay(Outbox outbox, Letters letters, Addresses addresses, MailServer server, Clock clock) {
    this.outbox = outbox;
    this.letters = letters;
    this.addresses = addresses;
    this.server = server;
    this.clock = clock;
  }

  private static Steps steps(String... durations) {
    return new Steps(
        bound -> ThreadLocalRandom.current().nextLong(bound),
        java.util.Arrays.stream(durations).map(Duration::parse).toArray(Duration[]::new));
  }

  /** Ends with the mail in hand; what is left of its set is due at once, for whoever goes on. */
  void end() {
    ending = true;
  }

  /** Sends one set; answers how many mails it has dealt with. */
  synchronized int relay() {
    markWhatWasSent();
    Instant now = clock.instant();
    if (ending || !server.configured() || now.isBefore(pausedUntil)) {
      return 0;
    }
    List<Envelope> set = outbox.take(SET, now, now.plus(LEASE));
    return set.isEmpty() ? 0 : send(set, now.plus(LEASE).minus(LONGEST_HAND_OVER));
  }

  private int send(List<Envelope> set, Instant until) {
    Deque<Envelope> left = new ArrayDeque<>(set);
    try (MailConnection connection = server.connect()) {
      while (!left.isEmpty() && !ending && !clock.instant().isAfter(until)) {
        if (!goesOn(connection, left.element())) {
          break;
        }
        left.remove();
      }
    } catch (MessagingException away) {
      pause(MailConnection.text(away));
    } finally {
      giveBack(left);
    }
    return set.size() - left.size();
  }

  /** Deals with one mail; answers whether the server takes more. */
  private boolean goesOn(MailConnection connection, Envelope envelope) {
    Optional<Addresses.Address> address = addresses.of(envelope.recipient(), envelope.number());
    if (address.isEmpty()) {
      outbox.failed(envelope.id(), "The recipient is not reached any more about this record");
      return true;
    }
    Envelope current = addresses.asItMayLeave(envelope.at(address.get()));
    if (!current.address().equals(envelope.address())) {
      outbox.readdress(envelope.id(), current.address());
    }
    Instant now = clock.instant();
    Delivery delivery = handOver(connection, current, now);
    if (delivery instanceof Delivery.Accepted) {
      shut = 0;
      unmarked.put(envelope.id(), now);
      markWhatWasSent();
    } else if (delivery instanceof Delivery.Refused refused) {
      outbox.failed(envelope.id(), refused.reason());
    } else if (delivery instanceof Delivery.Deferred deferred) {
      later(envelope, deferred.reason());
    } else if (delivery instanceof Delivery.Broken broken) {
      later(envelope, broken.reason());
      pause(broken.reason());
      return false;
    } else if (delivery instanceof Delivery.Shut closed) {
      pause(closed.reason());
      return false;
    }
    return true;
  }

  /** Hands one mail over; one that cannot be written holds up no other. */
  private Delivery handOver(MailConnection connection, Envelope envelope, Instant now) {
    try {
      return connection.send(envelope, letters.write(envelope), now);
    } catch (RuntimeException defect) {
      LOG.error("Notification {} could not be sent; it is tried again", envelope.id(), defect);
      return new Delivery.Deferred("It could not be written: " + defect.getClass().getName());
    }
  }

  private void later(Envelope envelope, String reason) {
    int tries = envelope.tries() + 1;
    if (tries >= MOST_TRIES) {
      outbox.failed(envelope.id(), reason);
    } else {
      outbox.later(envelope.id(), clock.instant().plus(retries.after(tries)), reason);
    }
  }

  private void markWhatWasSent() {
    for (Map.Entry<Long, Instant> sent : List.copyOf(unmarked.entrySet())) {
      outbox.sent(sent.getKey(), sent.getValue());
      unmarked.remove(sent.getKey());
    }
  }

  private void pause(String reason) {
    shut++;
    Duration pause = pauses.after(shut);
    pausedUntil = clock.instant().plus(pause);
    LOG.warn("The mail server takes no mail, next try in {} s: {}", pause.toSeconds(), reason);
  }

  /** Gives back what was not dealt with; what was sent and not marked stays ours until it is. */
  private void giveBack(Collection<Envelope> left) {
    List<Long> ids =
        left.stream().map(Envelope::id).filter(id -> !unmarked.containsKey(id)).toList();
    if (!ids.isEmpty()) {
      Instant now = clock.instant();
      outbox.due(ids, pausedUntil.isAfter(now) ? pausedUntil : now);
    }
  }
}
