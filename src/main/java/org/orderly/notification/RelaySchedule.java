package org.orderly.notification;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the relay look for what is due, and the table forget what was sent long ago. */
@Component
@ConditionalOnProperty(name = "orderly.mail.relay", matchIfMissing = true)
class RelaySchedule {

  private static final int STEP = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(RelaySchedule.class);

  private final Relay relay;
  private final Outbox outbox;
  private final MailSettings settings;
  private final Clock clock;

  RelaySchedule(Relay relay, Outbox outbox, MailServer server, MailSettings settings, Clock clock) {
    this.relay = relay;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
    if (server.configured() && settings.linksStayHere()) {
      LOG.warn(
          "Links in mails begin with {}; set orderly.mail.base-url to where people find us",
          settings.baseUrl());
    }
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    relay.end();
  }

  @Scheduled(
      initialDelayString = "${orderly.mail.relay-every:5s}",
      fixedDelayString = "${orderly.mail.relay-every:5s}")
  void send() {
    int sent;
    do {
      sent = relay.relay();
    } while (sent > 0);
  }

  @Scheduled(cron = "${orderly.mail.forget-cron:0 43 3 * * *}", zone = "UTC")
  void forget() {
    int forgotten;
    do {
      forgotten = outbox.forget(clock.instant().minus(settings.keepSent()), STEP);
    } while (forgotten == STEP);
  }
}
