package org.orderly.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing: after ten failures for an account, or fifty from an address, further
 * attempts are refused until a quarter of an hour has passed since the last one that counted.
 * Counts for good, also where what is under way is rolled back.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SignInThrottle {

  static final int ACCOUNT_LIMIT = 10;
  static final int ADDRESS_LIMIT = 50;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInThrottle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean accountShut(String key) {
    return failures(account(key)) >= ACCOUNT_LIMIT;
  }

  boolean addressShut(String address) {
    return failures(address(address)) >= ADDRESS_LIMIT;
  }

  private int failures(String subject) {
    return jdbc.sql("select failures from failed_sign_in where subject = ? and last_at > ?")
        .params(subject, clock.instant().minus(WINDOW))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  void failed(String key, String address) {
    Instant now = clock.instant();
    Instant forgotten = now.minus(WINDOW);
    for (String subject : List.of(account(key), address(address))) {
      jdbc.sql(
              "insert into failed_sign_in (subject, failures, first_at, last_at)"
                  + " values (?, 1, ?, ?) on duplicate key update"
                  + " failures = if(last_at > ?, failures + 1, 1),"
                  + " first_at = if(last_at > ?, first_at, ?), last_at = ?")
          .params(subject, now, now, forgotten, forgotten, now, now)
          .update();
    }
    jdbc.sql("delete from failed_sign_in where last_at < ? limit 100").param(forgotten).update();
  }

  void succeeded(String key) {
    jdbc.sql("delete from failed_sign_in where subject = ?").param(account(key)).update();
  }

  private static String account(String key) {
    return cut("account " + key);
  }

  private static String address(String address) {
    return cut("address " + address);
  }

  private static String cut(String subject) {
    return subject.length() > 128 ? subject.substring(0, 128) : subject;
  }
}
