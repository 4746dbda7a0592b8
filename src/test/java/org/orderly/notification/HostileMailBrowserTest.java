package org.orderly.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Payloads;
import org.orderly.fixtures.TextTrap;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What people type is text in each part of a mail, and no line of its head. */
@OrderlyTest
class HostileMailBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired AutowireCapableBeanFactory beans;

  private MailRoom room;
  private IncidentDesk desk;
  private GreenMail mails;

  @BeforeEach
  void aDeskAndAServer() {
    room = MailRoom.in(beans);
    desk = room.desk();
    mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mails.start();
  }

  @AfterEach
  void stop() {
    mails.stop();
  }

  @Test
  void eachTextIsTextInSubjectAndBothParts() throws MessagingException, IOException {
    RecordNumber number = desk.report();
    List<String> typed = new ArrayList<>(Payloads.packed(160));
    typed.addAll(Payloads.LINES);
    typed.forEach(
        text ->
            room.told(
                Notice.of(number, "incident.replied", "/incidents/" + number)
                    .titled(text)
                    .quoting(text)
                    .with(Detail.text("notice.incident.service", text))
                    .to(List.of(Recipient.person(desk.caller.key())))));
    Relay relay = room.relay(mails.getSmtp().getPort());
    while (relay.relay() > 0) {}
    MimeMessage[] received = mails.getReceivedMessages();
    assertThat(received).hasSize(typed.size());

    Page page = browser.window(Browser.DESK);
    TextTrap trap = TextTrap.set(page, browser.address());
    for (int i = 0; i < received.length; i++) {
      headIsOurs(received[i]);
      MimeMultipart parts = (MimeMultipart) received[i].getContent();
      String html = (String) parts.getBodyPart(1).getContent();
      page.setContent(html);
      assertThat(squeezed(page.locator("body").textContent())).contains(squeezed(typed.get(i)));
      trap.plain(page.locator("body"));
      String plain = (String) parts.getBodyPart(0).getContent();
      assertThat(squeezed(plain.replace("> ", "")))
          .contains(squeezed(typed.get(i).replace("> ", "")));
    }
  }

  private void headIsOurs(MimeMessage mail) throws MessagingException {
    assertThat(mail.getSubject()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).singleElement().asString().contains(desk.caller.key());
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
  }
}
