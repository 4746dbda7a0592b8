package org.orderly.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Relays of a test's own, and notices of an incident of a test's own. */
class MailRoom {

  @Autowired Outbox outbox;
  @Autowired Letters letters;
  @Autowired Addresses addresses;
  @Autowired MailSettings settings;
  @Autowired NotificationManagement notifications;
  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate template;
  @Autowired ObjectMapper json;
  @Autowired TransactionTemplate transactions;

  /** A room in which what other tests left is out of the way. */
  static MailRoom in(AutowireCapableBeanFactory beans) {
    MailRoom room = beans.createBean(MailRoom.class);
    room.jdbc
        .sql(
            "update notification set next_try_at = '2999-01-01'"
                + " where state = 'WAITING' and next_try_at < '2999-01-01'")
        .update();
    return room;
  }

  Relay relay(int port) {
    return relay(port, outbox, 10_000);
  }

  Relay relay(int port, Outbox box, int patience) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", "2000");
    properties.put("mail.smtp.timeout", Integer.toString(patience));
    properties.put("mail.smtp.writetimeout", "2000");
    properties.put("mail.smtp.sendpartial", "false");
    sender.setJavaMailProperties(properties);
    return new Relay(box, letters, addresses, new MailServer(sender, settings), clock);
  }

  IncidentDesk desk() {
    return new IncidentDesk(organisation, incidents, tasks, clock);
  }

  /** Tells the caller of as many incidents of the desk, each once; answers the records. */
  List<RecordNumber> told(IncidentDesk desk, int times) {
    return java.util.stream.IntStream.range(0, times)
        .mapToObj(
            i -> {
              RecordNumber number = desk.report();
              told(
                  Notice.of(number, "incident.replied", "/incidents/" + number)
                      .titled("Mail is slow")
                      .to(List.of(Recipient.person(desk.caller.key()))));
              return number;
            })
        .toList();
  }

  JavaMailSenderImpl none() {
    return new JavaMailSenderImpl();
  }

  void told(Notice notice) {
    transactions.executeWithoutResult(status -> notifications.notify(notice));
  }

  NotificationView only(RecordNumber number) {
    List<NotificationView> all = all(number);
    if (all.size() != 1) {
      throw new AssertionError(all);
    }
    return all.get(0);
  }

  List<NotificationView> all(RecordNumber number) {
    return notifications.notifications(number);
  }

  void later(Duration time) {
    clock.advance(time);
  }
}
