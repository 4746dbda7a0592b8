package org.orderly.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.ScriptedMailServer;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonDetails;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class RelayTest {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired List<InvariantCheck> invariants;
  @Autowired IdentityManagement identity;
  @Autowired GroupManagement groupManagement;

  MailRoom room;
  ScriptedMailServer server;
  IncidentDesk desk;

  @BeforeEach
  void aDeskAndAServer() throws IOException {
    room = MailRoom.in(beans);
    desk = room.desk();
    server = new ScriptedMailServer();
  }

  @AfterEach
  void nothingIsLost() throws IOException {
    server.close();
    InvariantCheck check =
        invariants.stream()
            .filter(one -> one.name().startsWith("I2 each notification"))
            .findFirst()
            .orElseThrow();
    assertThat(check.violations()).isEmpty();
  }

  @Test
  void whatIsSentIsMarkedAndNotSentAgain() {
    RecordNumber number = room.told(desk, 1).get(0);
    Relay relay = room.relay(server.port());
    assertThat(relay.relay()).isEqualTo(1);
    assertThat(relay.relay()).isZero();
    room.later(Duration.ofDays(1));
    assertThat(relay.relay()).isZero();

    NotificationView sent = room.only(number);
    assertThat(sent.state()).isEqualTo(NotificationState.SENT);
    assertThat(sent.tries()).isEqualTo(1);
    assertThat(sent.sentAt()).isNotNull();
    assertThat(server.mails()).hasSize(1);
    assertThatThrownBy(() -> room.notifications.resend(sent.id())).hasMessageContaining("was sent");
  }

  @Test
  void aServerThatIsDownLosesAndDoublesNothingAndIsNotPestered() throws IOException {
    int port;
    try (ServerSocket nobody = new ServerSocket(0)) {
      port = nobody.getLocalPort();
    }
    List<RecordNumber> told = room.told(desk, 3);
    Relay relay = room.relay(port);
    for (int i = 0; i < 5; i++) {
      assertThat(relay.relay()).isZero();
      room.later(Duration.ofMinutes(10));
    }
    for (RecordNumber number : told) {
      assertThat(room.only(number).state()).isEqualTo(NotificationState.WAITING);
      assertThat(room.only(number).tries()).isZero();
    }
    Relay afterwards = room.relay(server.port());
    assertThat(afterwards.relay()).isEqualTo(3);
    assertThat(server.mails()).hasSize(3);
  }

  @Test
  void aServerThatTakesNoMailIsAskedLessAndLessOften() {
    server.answering("hello", "421 too busy");
    room.told(desk, 1);
    Relay relay = room.relay(server.port());
    for (int second = 0; second < 300; second++) {
      relay.relay();
      room.later(Duration.ofSeconds(1));
    }
    assertThat(server.connections()).isBetween(4, 7);
  }

  @ParameterizedTest
  @CsvSource({"RCPT, 550 5.1.1 nobody here", "DATA, 554 5.7.1 not wanted", "., 552 5.3.4 too big"})
  void whatIsRefusedForGoodEndsAsFailedAndTheOthersGoOn(String at, String answer) {
    String command = at.equals("RCPT") ? "RCPT TO:<" + address() + ">" : at;
    server.answering(command, answer);
    RecordNumber refused = room.told(desk, 1).get(0);
    Relay relay = room.relay(server.port());
    assertThat(relay.relay()).isEqualTo(1);
    server.obliging();
    RecordNumber other = room.told(room.desk(), 1).get(0);
    assertThat(relay.relay()).isEqualTo(1);

    NotificationView failed = room.only(refused);
    assertThat(failed.state()).isEqualTo(NotificationState.FAILED);
    assertThat(failed.lastError()).contains(answer.substring(4));
    assertThat(room.only(other).state()).isEqualTo(NotificationState.SENT);

    room.notifications.resend(failed.id());
    assertThat(relay.relay()).isEqualTo(1);
    assertThat(room.only(refused).state()).isEqualTo(NotificationState.SENT);
  }

  @Test
  void oneRecipientThatIsRefusedHoldsUpNobodyElseOfTheSet() {
    RecordNumber refused = room.told(desk, 1).get(0);
    RecordNumber other = room.told(room.desk(), 1).get(0);
    server.answering("RCPT TO:<" + address() + ">", "550 nobody here");
    assertThat(room.relay(server.port()).relay()).isEqualTo(2);
    assertThat(room.only(refused).state()).isEqualTo(NotificationState.FAILED);
    assertThat(room.only(other).state()).isEqualTo(NotificationState.SENT);
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"RCPT, 452 4.2.2 mailbox full", "DATA, 451 4.3.0 later", "., 451 4.7.1 greylisted"})
  void whatIsRefusedForNowIsTriedAgainAtGrowingIntervals(String at, String answer) {
    server.answering(at, answer);
    RecordNumber number = room.told(desk, 1).get(0);
    Relay relay = room.relay(server.port());
    assertThat(relay.relay()).isEqualTo(1);
    assertThat(relay.relay()).isZero();

    NotificationView waits = room.only(number);
    assertThat(waits.state()).isEqualTo(NotificationState.WAITING);
    assertThat(waits.tries()).isEqualTo(1);
    assertThat(waits.lastError()).contains(answer.substring(4));
    assertThat(waits.nextTryAt())
        .isBetween(room.clock.instant().plusSeconds(40), room.clock.instant().plusSeconds(80));
    room.later(Duration.ofMinutes(2));
    relay.relay();
    assertThat(room.only(number).nextTryAt()).isAfter(room.clock.instant().plusSeconds(200));

    server.obliging();
    room.later(Duration.ofMinutes(7));
    relay.relay();
    assertThat(room.only(number).state()).isEqualTo(NotificationState.SENT);
    assertThat(server.mails()).hasSize(1);
  }

  @Test
  void whatIsRefusedForDaysEndsAsFailed() {
    server.answering("RCPT", "452 full");
    RecordNumber number = room.told(desk, 1).get(0);
    Relay relay = room.relay(server.port());
    for (int i = 0; i < 40; i++) {
      relay.relay();
      room.later(Duration.ofHours(5));
    }
    assertThat(room.only(number).state()).isEqualTo(NotificationState.FAILED);
    assertThat(room.only(number).tries()).isEqualTo(30);
  }

  @Test
  void aServerThatRefusesOurSenderFailsNobodysMail() {
    server.answering("MAIL", "550 sender refused");
    RecordNumber number = room.told(desk, 1).get(0);
    Relay relay = room.relay(server.port());
    assertThat(relay.relay()).isZero();
    assertThat(room.only(number).state()).isEqualTo(NotificationState.WAITING);
    assertThat(room.only(number).tries()).isZero();
    server.obliging();
    room.later(Duration.ofSeconds(20));
    assertThat(relay.relay()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({ScriptedMailServer.HANG_UP, ScriptedMailServer.SAY_NOTHING})
  void aMailOfWhichTheServerDoesNotSayWhetherItTookItIsSentAgainAsTheSame(String answer) {
    server.answering(".", answer);
    RecordNumber number = room.told(desk, 1).get(0);
    Relay relay = room.relay(server.port(), room.outbox, 500);
    relay.relay();
    assertThat(room.only(number).state()).isEqualTo(NotificationState.WAITING);
    assertThat(room.only(number).tries()).isEqualTo(1);

    server.obliging();
    room.later(Duration.ofMinutes(2));
    assertThat(relay.relay()).isEqualTo(1);
    assertThat(room.only(number).state()).isEqualTo(NotificationState.SENT);
    assertThat(server.mails()).hasSize(2);
    assertThat(messageIds()).hasSize(1);
  }

  @Test
  void aRelayThatDiesBetweenTheServersAnswerAndItsMarkDoublesThatMailAloneAndAsTheSame() {
    List<RecordNumber> told = room.told(desk, 3);
    Relay dying = room.relay(server.port(), new FailingOutbox(room, 1, Integer.MAX_VALUE), 10_000);
    assertThatThrownBy(dying::relay).isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(server.mails()).hasSize(2);

    Relay next = room.relay(server.port());
    assertThat(next.relay()).isEqualTo(1);
    room.later(Relay.LEASE.plusSeconds(1));
    assertThat(next.relay()).isEqualTo(1);

    assertThat(told)
        .allSatisfy(n -> assertThat(room.only(n).state()).isEqualTo(NotificationState.SENT));
    assertThat(server.mails()).hasSize(4);
    assertThat(messageIds()).hasSize(3);
  }

  @Test
  void aMailThatCouldNotBeMarkedAsSentIsMarkedBeforeAnythingElseAndNotSentAgain() {
    List<RecordNumber> told = room.told(desk, 2);
    Relay relay = room.relay(server.port(), new FailingOutbox(room, 0, 2), 10_000);
    assertThatThrownBy(relay::relay).isInstanceOf(DataAccessResourceFailureException.class);
    room.later(Relay.LEASE.plusSeconds(1));
    assertThatThrownBy(relay::relay).isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(relay.relay()).isEqualTo(1);
    assertThat(told)
        .allSatisfy(n -> assertThat(room.only(n).state()).isEqualTo(NotificationState.SENT));
    assertThat(server.mails()).hasSize(2);
  }

  @Test
  void twoRelaysAtOnceSendEachMailOnce() throws Exception {
    ServerSetup anyPort = new ServerSetup(0, "127.0.0.1", "smtp");
    GreenMail mails = new GreenMail(anyPort);
    mails.start();
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      room.told(desk, 60);
      int port = mails.getSmtp().getPort();
      CyclicBarrier together = new CyclicBarrier(2);
      List<Future<Integer>> relays =
          List.of(
              both.submit(() -> sentBy(room.relay(port), together)),
              both.submit(() -> sentBy(room.relay(port), together)));
      assertThat(relays.get(0).get()).isPositive();
      assertThat(relays.get(1).get()).isPositive();
      Map<String, Integer> counts = new HashMap<>();
      for (MimeMessage mail : mails.getReceivedMessages()) {
        counts.merge(mail.getMessageID(), 1, Integer::sum);
      }
      assertThat(counts).hasSize(60);
      assertThat(new HashSet<>(counts.values())).isEqualTo(Set.of(1));
    } finally {
      both.shutdown();
      mails.stop();
    }
  }

  private static int sentBy(Relay relay, CyclicBarrier together) throws Exception {
    together.await();
    int sent = 0;
    for (int step = relay.relay(); step > 0; step = relay.relay()) {
      sent += step;
    }
    return sent;
  }

  @Test
  void whoMayNotSeeTheRecordAnyMoreWhenTheMailLeavesIsNotTold() {
    RecordNumber number = desk.classified();
    room.told(
        Notice.of(number, "incident.replied", "/incidents/" + number)
            .titled("Mail is slow")
            .to(List.of(Recipient.person(desk.resolver.key()))));
    room.jdbc
        .sql("update incident set security_flag = true where number = ?")
        .param(number.value())
        .update();
    room.relay(server.port()).relay();
    assertThat(room.all(number))
        .filteredOn(one -> one.recipient().equals(Recipient.person(desk.resolver.key())))
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo(NotificationState.FAILED));
    assertThat(server.mails()).noneMatch(mail -> mail.contains(desk.resolver.key()));
  }

  @Test
  void aMailThatWaitsForAGroupSaysNothingOfARecordThatIsForSecurityWhenItLeaves() {
    RecordNumber number = desk.classified();
    groupManagement.amend(desk.group, "Group " + desk.group, null, desk.group + "@example.org");
    room.told(
        Notice.of(number, "incident.replied", "/incidents/" + number)
            .titled("Mail is slow")
            .quoting("hunter2")
            .to(List.of(Recipient.group(desk.group))));
    room.jdbc
        .sql("update incident set security_flag = true where number = ?")
        .param(number.value())
        .update();
    room.relay(server.port()).relay();
    assertThat(server.mails())
        .filteredOn(mail -> mail.contains("To: " + desk.group + "@example.org"))
        .singleElement()
        .asString()
        .contains(number.value())
        .doesNotContain("Mail is slow")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {"path":"/","details":[{"label":"a","form":"INSTANT","value":"soon"}]} | WAITING | written
          {"path":                                                               | FAILED  | read
          {"path":"/","details":[],"added":"in a later version"}                 | SENT    |
          """)
  void aMailThatCannotBeWrittenOrReadHoldsUpNoOther(
      String content, NotificationState state, String error) {
    RecordNumber damaged = room.told(desk, 1).get(0);
    RecordNumber other = room.told(room.desk(), 1).get(0);
    room.jdbc
        .sql("update notification set content = ? where record_number = ?")
        .params(content, damaged.value())
        .update();
    room.relay(server.port()).relay();
    assertThat(room.only(other).state()).isEqualTo(NotificationState.SENT);
    assertThat(room.only(damaged).state()).isEqualTo(state);
    if (error != null) {
      assertThat(room.only(damaged).lastError()).contains(error);
      assertThat(room.only(damaged).tries()).isEqualTo(1);
    }
  }

  @Test
  void whoHasAnotherAddressByThenIsToldThere() {
    RecordNumber number = room.told(desk, 1).get(0);
    String key = desk.caller.key();
    identity.amend(
        key, new PersonDetails("Moved", "moved-" + address(), null, null, false, "en", "UTC"));
    room.relay(server.port()).relay();
    assertThat(server.mails()).singleElement().asString().contains("To: moved-" + address());
    assertThat(room.only(number).address()).isEqualTo("moved-" + address());
  }

  @Test
  void aGroupIsToldAtItsAddressAndWithoutOneEachMemberIs() {
    String group = desk.group;
    assertThat(room.notifications.group(group))
        .containsExactly(Recipient.person(desk.resolver.key()));
    groupManagement.amend(group, "Group " + group, null, group + "@example.org");
    assertThat(room.notifications.group(group)).containsExactly(Recipient.group(group));
  }

  @Test
  void aRelayThatEndsLeavesTheRestToOthersAtOnce() {
    List<RecordNumber> told = room.told(desk, 3);
    Relay[] ending = new Relay[1];
    Outbox box =
        new FailingOutbox(room, Integer.MAX_VALUE, 0) {
          @Override
          void sent(long id, Instant at) {
            super.sent(id, at);
            ending[0].end();
          }
        };
    ending[0] = room.relay(server.port(), box, 10_000);
    assertThat(ending[0].relay()).isEqualTo(1);
    assertThat(ending[0].relay()).isZero();
    assertThat(room.relay(server.port()).relay()).isEqualTo(2);
    assertThat(told)
        .allSatisfy(n -> assertThat(room.only(n).state()).isEqualTo(NotificationState.SENT));
    assertThat(server.mails()).hasSize(3);
  }

  @Test
  void whatARelayHasInHandIsNotTriedBesideIt() {
    RecordNumber number = room.told(desk, 1).get(0);
    Instant now = room.clock.instant();
    assertThat(room.outbox.take(20, now, now.plus(Relay.LEASE))).hasSize(1);
    long id = room.only(number).id();
    assertThatThrownBy(() -> room.notifications.resend(id)).hasMessageContaining("being sent");
    room.later(Relay.LEASE.plusSeconds(1));
    room.notifications.resend(id);
    assertThat(room.relay(server.port()).relay()).isEqualTo(1);
  }

  @Test
  void withoutAServerEverythingWaits() {
    RecordNumber number = room.told(desk, 1).get(0);
    Relay idle =
        new Relay(
            room.outbox,
            room.letters,
            room.addresses,
            new MailServer(room.none(), room.settings),
            room.clock);
    assertThat(idle.relay()).isZero();
    assertThat(room.only(number).state()).isEqualTo(NotificationState.WAITING);
  }

  private Set<String> messageIds() {
    Set<String> ids = new HashSet<>();
    for (String mail : server.mails()) {
      mail.lines().filter(line -> line.startsWith("Message-ID:")).forEach(ids::add);
    }
    return ids;
  }

  private String address() {
    return org.orderly.fixtures.Organisation.address(desk.caller.key());
  }

  /** An outbox whose database goes away for some marks. */
  private static class FailingOutbox extends Outbox {

    private final TransactionTemplate transactions;
    private int first;
    private int failures;

    FailingOutbox(MailRoom room, int first, int failures) {
      super(room.template, room.jdbc, new EnvelopeRows(room.json));
      this.transactions = room.transactions;
      this.first = first;
      this.failures = failures;
    }

    @Override
    public List<Envelope> take(int most, Instant now, Instant until) {
      return transactions.execute(status -> super.take(most, now, until));
    }

    @Override
    void sent(long id, Instant at) {
      if (first > 0) {
        first--;
        super.sent(id, at);
      } else if (failures > 0) {
        failures--;
        throw new DataAccessResourceFailureException("The database is away");
      } else {
        super.sent(id, at);
      }
    }
  }
}
