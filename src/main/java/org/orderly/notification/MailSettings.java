package org.orderly.notification;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of outgoing mail; the server is named by {@code spring.mail.host} and its neighbours.
 *
 * @param sender the address that mails come from
 * @param senderName the name beside it
 * @param baseUrl where people find our pages: links begin with it
 * @param language the language of groups, {@code en} or {@code de}
 * @param zone the zone of groups
 * @param notices whether anything is written for sending
 * @param relay whether this server sends what is due
 * @param relayEvery how often it looks
 * @param keepSent how long what was sent is kept
 * @param textsShown whether administrators may read the texts, as where no mail server is
 */
@ConfigurationProperties("orderly.mail")
public record MailSettings(
    @DefaultValue("orderly@localhost") String sender,
    @DefaultValue("Orderly") String senderName,
    @DefaultValue("http://127.0.0.1:8080") URI baseUrl,
    @DefaultValue("en") String language,
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue("true") boolean notices,
    @DefaultValue("true") boolean relay,
    @DefaultValue("5s") Duration relayEvery,
    @DefaultValue("90d") Duration keepSent,
    @DefaultValue("true") boolean textsShown) {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");

  /** Refuses a sender that no server would take. */
  public MailSettings {
    if (!ADDRESS.matcher(sender).matches()) {
      throw new IllegalArgumentException("orderly.mail.sender is no address: " + sender);
    }
  }

  /** Whether links lead nowhere but from this very machine. */
  boolean linksStayHere() {
    return "127.0.0.1".equals(baseUrl.getHost()) || "localhost".equals(baseUrl.getHost());
  }

  /** What stands behind the sender's @ sign. */
  String domain() {
    return sender.substring(sender.indexOf('@') + 1);
  }

  /** The address of one of our pages. */
  String link(String path) {
    return baseUrl.toString().replaceAll("/+$", "") + path;
  }
}
