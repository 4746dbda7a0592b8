package org.orderly.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people prove who they are when they sign in: by password.
 *
 * @clause 8.7.3
 */
@Service
public class AccessManagement {

  private static final Set<String> COMMON =
      Set.of("password", "passw0rd", "changeme", "change-me", "administrator", "12345678");

  private final IdentityManagement identity;
  private final IdentityReads reads;
  private final IdentityCache cache;
  private final People people;
  private final SignInThrottle throttle;
  private final ApplicationEventPublisher events;
  private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder();
  private final String nobodysHash = passwords.encode(Secrets.password());

  AccessManagement(
      IdentityManagement identity,
      IdentityReads reads,
      IdentityCache cache,
      People people,
      SignInThrottle throttle,
      ApplicationEventPublisher events) {
    this.identity = identity;
    this.reads = reads;
    this.cache = cache;
    this.people = people;
    this.throttle = throttle;
    this.events = events;
  }

  /**
   * Who it is, where the password is right. Takes as long for a wrong name as for a wrong password,
   * and says nothing of which it was.
   *
   * @param address from where the attempt comes
   */
  public Optional<PersonView> signIn(String typedKey, String password, String address) {
    String key = typedKey.strip().toLowerCase(Locale.ROOT);
    boolean shut =
        throttle.addressShut(address) || (throttle.accountShut(key) && !lastAdministrator(key));
    Optional<Person> person = people.findById(key);
    String hash = person.map(Person::passwordHash).orElse(nobodysHash);
    boolean right = matches(password, hash) && !hash.equals(nobodysHash);
    Optional<PersonView> view = person.map(Person::view).filter(PersonView::active);
    if (shut) {
      return Optional.empty();
    }
    if (!right || view.isEmpty()) {
      throttle.failed(key, address);
      return Optional.empty();
    }
    throttle.succeeded(key);
    return view;
  }

  private boolean matches(String password, String hash) {
    return password.getBytes(StandardCharsets.UTF_8).length <= 72
        && passwords.matches(password, hash);
  }

  private boolean lastAdministrator(String key) {
    return identity.groupsOf(key).contains(Roles.ADMINISTRATOR)
        && reads.administratorsBut(key) == 0;
  }

  /** Gives a person a new password, to be shown once; ends their sessions. */
  @Transactional
  public String generatePassword(String person) {
    String password = Secrets.password();
    setPassword(person, password);
    return password;
  }

  /**
   * Gives a person this password; ends their sessions.
   *
   * @param password at least 8 characters, at most 72 bytes
   * @throws RuleViolation ITSM-IDN-001, ITSM-IDN-006, ITSM-IDN-009
   */
  @Transactional
  public void setPassword(String person, String password) {
    identity.administratorsOnly("give a password");
    accept(identity.require(person), person, password);
  }

  /**
   * Changes the acting person's own password; ends their sessions.
   *
   * @throws RuleViolation ITSM-IDN-009 where the current password is wrong or the new one too weak
   */
  @Transactional
  public void changeOwnPassword(String current, String password) {
    String key = Acting.current().key();
    Person person = identity.require(key);
    String hash = person.passwordHash();
    if (hash == null || throttle.accountShut(key) || !matches(current, hash)) {
      throw refusedPassword("current", "The current password is wrong.");
    }
    accept(person, key, password);
  }

  private void accept(Person person, String key, String password) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (password.length() < 8
        || bytes > 72
        || password.equalsIgnoreCase(key)
        || COMMON.contains(password.toLowerCase(Locale.ROOT))) {
      throw refusedPassword(
          "password", "A password has 8 characters or more, 72 bytes at most, and is not common.");
    }
    person.acceptPassword(passwords.encode(password));
    people.saveAndFlush(person);
    cache.forget();
    events.publishEvent(new AccessWithdrawn(key));
  }

  private static RuleViolation refusedPassword(String field, String refusal) {
    return new RuleViolation(IdentityRule.PASSWORD_REFUSED, refusal, Map.of(field, refusal));
  }

  /** Whether the person is registered and has a password. */
  boolean hasPassword(String person) {
    return people.findById(person).map(Person::passwordHash).isPresent();
  }
}
