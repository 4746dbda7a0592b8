package org.orderly.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class SignInThrottleTest {

  @Autowired IdentityManagement identity;
  @Autowired AccessManagement access;
  @Autowired SignInThrottle throttle;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private final String person = "p-" + UUID.randomUUID();
  private final String address = "address-" + UUID.randomUUID();
  private String password;

  @BeforeEach
  void aPersonWithAPassword() {
    identity.register(NewPerson.of(person, "Rosa"));
    password = access.generatePassword(person);
  }

  private boolean signIn(String typed, String from) {
    return access.signIn(person, typed, from).isPresent();
  }

  @Test
  void tenWrongPasswordsShutTheAccountForAQuarterOfAnHour() {
    for (int i = 0; i < SignInThrottle.ACCOUNT_LIMIT; i++) {
      assertThat(signIn("wrong", address + i)).isFalse();
    }
    assertThat(signIn(password, "elsewhere-" + address)).isFalse();
    clock.advance(SignInThrottle.WINDOW.plusSeconds(1));
    assertThat(signIn(password, "elsewhere-" + address)).isTrue();
  }

  @Test
  void triesWhileShutDoNotProlongIt() {
    for (int i = 0; i < SignInThrottle.ACCOUNT_LIMIT; i++) {
      signIn("wrong", address + i);
    }
    clock.advance(Duration.ofMinutes(14));
    assertThat(signIn("wrong", address)).isFalse();
    clock.advance(Duration.ofMinutes(1).plusSeconds(1));
    assertThat(signIn(password, address)).isTrue();
  }

  @Test
  void aRightPasswordForgetsTheFailures() {
    for (int i = 0; i < SignInThrottle.ACCOUNT_LIMIT - 1; i++) {
      signIn("wrong", address);
    }
    assertThat(signIn(password, address)).isTrue();
    assertThat(throttle.accountShut(person)).isFalse();
  }

  @Test
  void anAddressThatTriesManyNamesIsShut() {
    for (int i = 0; i < SignInThrottle.ADDRESS_LIMIT; i++) {
      throttle.failed("nobody-" + i, address);
    }
    assertThat(signIn(password, address)).isFalse();
    assertThat(signIn(password, "elsewhere-" + address)).isTrue();
  }

  @Test
  void aWrongCurrentPasswordCountsThoughAllElseIsRolledBack() {
    for (int i = 0; i < SignInThrottle.ACCOUNT_LIMIT; i++) {
      assertThat(changes("wrong")).isFalse();
    }
    assertThat(changes(password)).isFalse();
    assertThat(signIn(password, "elsewhere-" + address)).isFalse();
    clock.advance(SignInThrottle.WINDOW.plusSeconds(1));
    assertThat(changes(password)).isTrue();
  }

  private boolean changes(String current) {
    try {
      return Acting.as(
          Actor.person(person),
          () ->
              transaction.execute(
                  status -> {
                    access.changeOwnPassword(current, "one that I chose", address);
                    return true;
                  }));
    } catch (RuleViolation refusal) {
      assertThat(refusal.fields()).containsKey("current");
      return false;
    }
  }

  @Test
  void theLastAdministratorIsNeverShutOut() {
    identity.join(person, Roles.ADMINISTRATOR);
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("delete from membership where group_key = ? and person_key <> ?")
              .params(Roles.ADMINISTRATOR, person)
              .update();
          for (int i = 0; i < SignInThrottle.ACCOUNT_LIMIT + 2; i++) {
            throttle.failed(person, address + i);
          }
          assertThat(throttle.accountShut(person)).isTrue();
          assertThat(signIn(password, address)).isTrue();
          status.setRollbackOnly();
        });
    identity.join(second(), Roles.ADMINISTRATOR);
    identity.leave(person, Roles.ADMINISTRATOR);
  }

  private String second() {
    String key = "second-" + UUID.randomUUID();
    identity.register(NewPerson.of(key, "Second"));
    return key;
  }
}
