package org.orderly.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonDetails;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@OrderlyTest
class LetterTest {

  private static final String MARKUP =
      "<b onclick=\"x\">ä & 漢字</b><script>alert(1)</script> ${1+1}";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired IdentityManagement identity;

  MailRoom room;
  IncidentDesk desk;
  GreenMail mails;

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
  void whatPeopleTypedIsTextInBothPartsAndTheMailSaysThatAMachineSentIt() throws Exception {
    RecordNumber number = desk.report();
    MimeMessage mail =
        received(
            Notice.of(number, "incident.replied", "/incidents/" + number)
                .titled("Title " + MARKUP)
                .quoting("First line\n" + MARKUP)
                .with(Detail.text("notice.incident.service", "Service " + MARKUP)));

    assertThat(mail.getSubject()).isEqualTo("[" + number + "] New message: Title " + MARKUP);
    assertThat(mail.getFrom()[0].toString()).isEqualTo("Orderly <orderly@localhost>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("References")).containsExactly("<" + number + "@localhost>");
    assertThat(mail.getHeader("In-Reply-To")).containsExactly("<" + number + "@localhost>");
    assertThat(mail.getMessageID()).startsWith("<" + number + ".").endsWith("@localhost>");
    assertThat(text(mail))
        .contains("There is a new message on this incident.")
        .contains(number + ": Title " + MARKUP)
        .contains("Service: Service " + MARKUP)
        .contains("> First line\n> " + MARKUP)
        .contains("http://127.0.0.1:8080/incidents/" + number);
    assertThat(html(mail))
        .contains("Title &lt;b onclick=&quot;x&quot;&gt;ä &amp; 漢字&lt;/b&gt;")
        .contains("First line\n&lt;b")
        .contains("href=\"http://127.0.0.1:8080/incidents/" + number + "\"")
        .contains("${1+1}")
        .doesNotContain("<script")
        .doesNotContain("<b ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nBcc: all@example.org",
        "a\nX-Evil: yes\n\nbody",
        "a\u2028Bcc: b@example.org",
        "a\u0085b",
        "a\u202Eb\u0000c"
      })
  void aTitleNeverBecomesAHeader(String title) throws Exception {
    RecordNumber number = desk.report();
    MimeMessage mail =
        received(Notice.of(number, "incident.closed", "/incidents/" + number).titled(title));
    assertThat(mail.getSubject()).startsWith("[" + number + "] Closed: a").doesNotContain("\n");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("X-Evil")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
  }

  @Test
  void aLongTitleIsCutInTheSubjectAndWholeInTheText() throws Exception {
    RecordNumber number = desk.report();
    String title = "😀".repeat(160);
    MimeMessage mail =
        received(Notice.of(number, "incident.closed", "/incidents/" + number).titled(title));
    assertThat(mail.getSubject().codePointCount(0, mail.getSubject().length())).isEqualTo(160);
    assertThat(mail.getSubject()).endsWith("😀…");
    assertThat(text(mail)).contains(title);
  }

  @Test
  void peopleAreToldInTheirLanguageAndTimeZone() throws Exception {
    String key = desk.caller.key();
    identity.amend(
        key,
        new PersonDetails(
            "Jürgen", Organisation.address(key), null, null, false, "de", "Europe/Berlin"));
    RecordNumber number = desk.report();
    MimeMessage mail =
        received(
            Notice.of(number, "incident.resolved", "/incidents/" + number)
                .with(
                    Detail.instant(
                        "notice.incident.confirm-until", Instant.parse("2026-11-27T15:00:00Z")),
                    Detail.word("notice.incident.priority", "incident.priority.P1")));
    assertThat(mail.getSubject()).isEqualTo("[" + number + "] Gelöst, bitte bestätigen");
    assertThat(text(mail))
        .contains("Wir halten diese Störung für behoben.")
        .contains("Bestätigen oder wieder öffnen bis: 27.11.2026, 16:00")
        .contains("Priorität: ")
        .contains("Vorgang öffnen: http");
    assertThat(html(mail)).contains("lang=\"de\"").contains(">Priorität<");
  }

  @Test
  void aNoticeWithoutTitleOrTextSaysOnlyThatThereIsSomethingToRead() throws Exception {
    RecordNumber number = desk.report();
    MimeMessage mail = received(Notice.of(number, "incident.held", "/incidents/" + number));
    assertThat(mail.getSubject()).isEqualTo("[" + number + "] We need your answer");
    assertThat(text(mail)).doesNotContain("null").doesNotContain("> ");
    assertThat(html(mail)).doesNotContain("null").doesNotContain("<blockquote");
  }

  private MimeMessage received(Notice notice) throws Exception {
    room.told(notice.to(List.of(Recipient.person(desk.caller.key()))));
    assertThat(room.relay(mails.getSmtp().getPort()).relay()).isEqualTo(1);
    assertThat(mails.getReceivedMessages()).hasSize(1);
    return mails.getReceivedMessages()[0];
  }

  private static String text(MimeMessage mail) throws Exception {
    return part(mail, 0, "text/plain");
  }

  private static String html(MimeMessage mail) throws Exception {
    return part(mail, 1, "text/html");
  }

  private static String part(MimeMessage mail, int no, String type) throws Exception {
    MimeMultipart both = (MimeMultipart) mail.getContent();
    assertThat(both.getBodyPart(no).getContentType())
        .startsWith(type)
        .containsIgnoringCase("utf-8");
    return both.getBodyPart(no).getContent().toString().replace("\r\n", "\n");
  }
}
