package org.orderly.identity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How people prove who they are when they sign in: by password.
 *
 * @clause 8.7.3
 */
@Service
public class AccessManagement {

  private final IdentityManagement identity;
  private final IdentityReads reads;
  private final IdentityCache cache;
  private final People people;
  private final SignInThrottle throttle;
  private final AccessTrail trail;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transactions;
  private final PasswordEncoder passwords;
  private final String nobodysHash;

  AccessManagement(
      IdentityManagement identity,
      IdentityReads reads,
      IdentityCache cache,
      People people,
      SignInThrottle throttle,
      AccessTrail trail,
      ApplicationEventPublisher events,
      TransactionOperations transactions,
      PasswordEncoder passwords) {
    this.identity = identity;
    this.reads = reads;
    this.cache = cache;
    this.people = people;
    this.throttle = throttle;
    this.trail = trail;
    this.events = events;
    this.transactions = transactions;
    this.passwords = passwords;
    this.nobodysHash = passwords.encode(Secrets.password());
  }

  /**
   * Who it is, where the password is right. Takes as long for a wrong name as for a wrong password,
   * and says nothing of which it was.
   *
   * @param address from where the attempt comes
   */
  public Optional<PersonView> signIn(String typedKey, String password, String address) {
    String key = typedKey.strip().toLowerCase(Locale.ROOT);
    Optional<Person> person = people.findById(key).filter(found -> found.view().active());
    String hash = person.map(Person::passwordHash).orElse(null);
    return proven(key, hash, password, address) ? person.map(Person::view) : Optional.empty();
  }

  /**
   * Makes sure that who acts knows their own password, before a step that outlives their session.
   *
   * @param field where it was typed
   * @param address from where the attempt comes
   * @throws RuleViolation ITSM-IDN-009 where it is wrong, or was wrong too often
   */
  public void requireOwnPassword(String field, String typed, String address) {
    String key = Acting.current().key();
    if (!proven(key, identity.require(key).passwordHash(), typed, address)) {
      throw refusedPassword(field, "The current password is wrong.");
    }
  }

  /** Costs one BCrypt, whatever the answer; a try while shut is not counted. */
  private boolean proven(String key, @Nullable String hash, String typed, String address) {
    boolean shut =
        throttle.addressShut(address) || (throttle.accountShut(key) && !lastAdministrator(key));
    boolean right =
        passwords.matches(Passwords.fits(typed) ? typed : "", hash == null ? nobodysHash : hash)
            && hash != null;
    if (shut) {
      return false;
    }
    if (right) {
      throttle.succeeded(key);
    } else {
      throttle.failed(key, address);
    }
    return right;
  }

  private boolean lastAdministrator(String key) {
    return identity.groupsOf(key).contains(Roles.ADMINISTRATOR)
        && reads.administratorsBut(key) == 0;
  }

  /** Gives a person a new password, to be shown once; ends their sessions and tokens. */
  @Transactional
  public String generatePassword(String person) {
    String password = Secrets.password();
    setPassword(person, password);
    return password;
  }

  /**
   * Gives a person this password; ends their sessions and personal tokens.
   *
   * @param password at least 8 characters, at most 72 bytes
   * @throws RuleViolation ITSM-IDN-001, ITSM-IDN-006, ITSM-IDN-009
   */
  @Transactional
  public void setPassword(String person, String password) {
    identity.administratorsOnly("give a password");
    accept(person, password);
  }

  /**
   * Changes the acting person's own password; ends their sessions and personal tokens.
   *
   * @param address from where the attempt comes
   * @throws RuleViolation ITSM-IDN-009 where the current password is wrong or the new one too weak
   */
  public void changeOwnPassword(String current, String password, String address) {
    requireOwnPassword("current", current, address);
    transactions.executeWithoutResult(status -> accept(Acting.current().key(), password));
  }

  private void accept(String key, String password) {
    Person person = identity.require(key);
    if (!Passwords.acceptable(key, password)) {
      throw refusedPassword("password", Passwords.RULE);
    }
    person.acceptPassword(passwords.encode(password));
    people.saveAndFlush(person);
    cache.forget();
    trail.append(AccessChange.PASSWORD_SET, "person", key);
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
