package org.orderly.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server that the settings name, if they name one. */
@Component
class MailServer {

  private final @Nullable JavaMailSenderImpl sender;
  private final MailSettings settings;

  @Autowired
  MailServer(ObjectProvider<JavaMailSenderImpl> sender, MailSettings settings) {
    this(sender.getIfAvailable(), settings);
  }

  MailServer(@Nullable JavaMailSenderImpl sender, MailSettings settings) {
    this.sender = sender;
    this.settings = settings;
  }

  boolean configured() {
    return sender != null && sender.getHost() != null && !sender.getHost().isBlank();
  }

  /** Opens a connection, on which one mail after the other is sent. */
  MailConnection connect() throws MessagingException {
    if (sender == null) {
      throw new MessagingException("No mail server is configured");
    }
    Session session = sender.getSession();
    String protocol = sender.getProtocol() == null ? "smtp" : sender.getProtocol();
    Transport transport = session.getTransport(protocol);
    transport.connect(
        sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
    return new MailConnection(session, transport, settings);
  }
}
