package org.orderly.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/**
 * A letter as a mail: plain text and HTML, the same Message-ID each time it is sent, one thread for
 * each record, and marked as sent by a machine, so that nothing answers it (RFC 3834).
 */
class LetterMessage extends MimeMessage {

  private static final String UTF_8 = "UTF-8";

  private final String messageId;

  LetterMessage(
      Session session, Envelope envelope, Letter letter, MailSettings settings, Instant now)
      throws MessagingException, UnsupportedEncodingException {
    super(session);
    this.messageId = envelope.messageId();
    String thread = "<" + envelope.number() + "@" + settings.domain() + ">";
    setFrom(new InternetAddress(settings.sender(), settings.senderName(), UTF_8));
    setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.address(), true));
    setSubject(letter.subject(), UTF_8);
    setSentDate(Date.from(now));
    setHeader("In-Reply-To", thread);
    setHeader("References", thread);
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(letter.text(), "plain"));
    both.addBodyPart(part(letter.html(), "html"));
    setContent(both);
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
