package org.orderly.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** An open connection to the mail server. */
class MailConnection implements AutoCloseable {

  private static final int CLOSING = 421;

  private final Session session;
  private final Transport transport;
  private final MailSettings settings;

  MailConnection(Session session, Transport transport, MailSettings settings) {
    this.session = session;
    this.transport = transport;
    this.settings = settings;
  }

  /** Hands a mail over and says what became of it. */
  Delivery send(Envelope envelope, Letter letter, Instant now) {
    try {
      InternetAddress to = new InternetAddress(envelope.address(), true);
      Message message = new LetterMessage(session, envelope, letter, settings, now);
      message.saveChanges();
      transport.sendMessage(message, new InternetAddress[] {to});
      return new Delivery.Accepted();
    } catch (SendFailedException refusal) {
      return judged(refusal);
    } catch (jakarta.mail.internet.AddressException noAddress) {
      return new Delivery.Refused("«" + envelope.address() + "» is no address");
    } catch (MessagingException | java.io.UnsupportedEncodingException broken) {
      return new Delivery.Broken(text(broken));
    }
  }

  /** The first answer in the chain that says of whom or what the server complains. */
  private static Delivery judged(SendFailedException refusal) {
    for (Exception cause = refusal; cause != null; cause = next(cause)) {
      if (cause instanceof SMTPSenderFailedException sender) {
        return new Delivery.Shut(text(sender));
      }
      if (cause instanceof SMTPAddressFailedException address) {
        return judged(address.getReturnCode(), text(address));
      }
      if (cause instanceof SMTPSendFailedException send) {
        boolean atOnce = send.getCommand() != null && send.getCommand().startsWith("MAIL");
        return atOnce ? new Delivery.Shut(text(send)) : judged(send.getReturnCode(), text(send));
      }
    }
    return new Delivery.Deferred(text(refusal));
  }

  private static Delivery judged(int code, String reason) {
    if (code == CLOSING) {
      return new Delivery.Shut(reason);
    }
    return code >= 500 && code < 600
        ? new Delivery.Refused(reason)
        : code >= 400 ? new Delivery.Deferred(reason) : new Delivery.Broken(reason);
  }

  private static @org.jspecify.annotations.Nullable Exception next(Exception failure) {
    return failure instanceof MessagingException chained ? chained.getNextException() : null;
  }

  static String text(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  @Override
  public void close() throws MessagingException {
    transport.close();
  }
}
