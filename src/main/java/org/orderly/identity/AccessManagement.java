package org.orderly.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody proves who they are: passwords for people at sign-in, personal tokens for programs.
 *
 * @clause 8.7.3
 */
@Service
public class AccessManagement {

  /** The longest time that a personal token can be valid. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final Set<String> COMMON =
      Set.of("password", "passw0rd", "changeme", "change-me", "administrator", "12345678");
  private static final Duration LAST_USE_GRAIN = Duration.ofHours(1);

  private final IdentityManagement identity;
  private final IdentityReads reads;
  private final IdentityCache cache;
  private final People people;
  private final PersonalTokens tokens;
  private final SignInThrottle throttle;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder();
  private final String nobodysHash = passwords.encode(Secrets.password());

  AccessManagement(
      IdentityManagement identity,
      IdentityReads reads,
      IdentityCache cache,
      People people,
      PersonalTokens tokens,
      SignInThrottle throttle,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      Clock clock) {
    this.identity = identity;
    this.reads = reads;
    this.cache = cache;
    this.people = people;
    this.tokens = tokens;
    this.throttle = throttle;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
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

  /** Whether this is the person's password; for the server's own start, not for a door. */
  boolean hasPassword(String person, String password) {
    String hash = identity.require(person).passwordHash();
    return hash != null && matches(password, hash);
  }

  /**
   * Issues a personal token: one's own, or as an administrator for a program.
   *
   * @param name what it is for, 1 to 80 characters
   * @param expires in the future, at most 366 days ahead
   * @throws RuleViolation ITSM-IDN-006, ITSM-IDN-010
   */
  @Transactional
  public IssuedToken issueToken(String person, String name, TokenScope scope, Instant expires) {
    ownOrAdministrator(person, "issue a personal token for somebody else");
    if (!identity.require(person).view().active()) {
      throw new RuleViolation(
          IdentityRule.PERSON_INACTIVE, "Who is not active gets no token. Activate them first.");
    }
    String named = name.strip();
    if (named.isEmpty() || named.length() > 80) {
      throw refusedToken("name", "Say in 1 to 80 characters what the token is for.");
    }
    Instant now = clock.instant();
    if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
      throw refusedToken("expires", "The expiry is in the future, at most 366 days ahead.");
    }
    String secret = Secrets.token();
    PersonalToken token =
        new PersonalToken(person, named, scope, Secrets.digest(secret), now, expires);
    return new IssuedToken(tokens.saveAndFlush(token).view(), secret);
  }

  private static RuleViolation refusedToken(String field, String refusal) {
    return new RuleViolation(IdentityRule.TOKEN_REFUSED, refusal, Map.of(field, refusal));
  }

  /** A person's tokens, newest first, with those revoked or expired. */
  public List<TokenView> tokensOf(String person) {
    ownOrAdministrator(person, "see somebody else's tokens");
    return tokens.findByPersonOrderByIssuedAtDesc(person).stream()
        .map(PersonalToken::view)
        .toList();
  }

  /**
   * Ends a token at once.
   *
   * @throws RuleViolation ITSM-IDN-011 where the person has no such token
   */
  @Transactional
  public void revokeToken(String person, long id) {
    ownOrAdministrator(person, "revoke somebody else's token");
    PersonalToken token =
        tokens
            .findById(id)
            .filter(found -> found.belongsTo(person))
            .orElseThrow(
                () ->
                    new RuleViolation(
                        IdentityRule.TOKEN_UNKNOWN, "There is no such personal token."));
    token.revoke(clock.instant());
    tokens.saveAndFlush(token);
    cache.forget();
  }

  private void ownOrAdministrator(String person, String wish) {
    if (!Acting.current().key().equals(person)) {
      identity.administratorsOnly(wish);
    }
  }

  private record Holder(
      long id, String person, TokenScope scope, Instant expires, @Nullable Instant lastUsed) {}

  /** Who holds the token; nobody where it is unknown, expired, revoked, or its owner inactive. */
  public Optional<SignedIn> authenticate(String token) {
    if (!token.startsWith(Secrets.TOKEN_PREFIX) || token.length() > 100) {
      return Optional.empty();
    }
    String digest = Secrets.digest(token);
    Instant now = clock.instant();
    return cache
        .get(Holder.class, digest, () -> holder(digest, now))
        .filter(holder -> holder.expires().isAfter(now))
        .filter(holder -> identity.person(holder.person()).map(PersonView::active).orElse(false))
        .map(holder -> signedIn(holder));
  }

  private SignedIn signedIn(Holder holder) {
    boolean program = identity.groupsOf(holder.person()).contains(Roles.PROGRAM);
    return new SignedIn(holder.person(), program, holder.scope());
  }

  private Optional<Holder> holder(String digest, Instant now) {
    Optional<Holder> found =
        jdbc.sql(
                "select id, person_key, scope, expires_at, last_used_at from personal_token"
                    + " where digest = ? and revoked_at is null")
            .param(digest)
            .query(
                (row, index) -> {
                  java.sql.Timestamp used = row.getTimestamp("last_used_at");
                  return new Holder(
                      row.getLong("id"),
                      row.getString("person_key"),
                      TokenScope.valueOf(row.getString("scope")),
                      row.getTimestamp("expires_at").toInstant(),
                      used == null ? null : used.toInstant());
                })
            .optional();
    found.filter(holder -> holder.expires().isAfter(now)).ifPresent(holder -> used(holder, now));
    return found;
  }

  private void used(Holder holder, Instant now) {
    Instant last = holder.lastUsed();
    if (last == null || last.plus(LAST_USE_GRAIN).isBefore(now)) {
      jdbc.sql("update personal_token set last_used_at = ? where id = ?")
          .params(now, holder.id())
          .update();
    }
  }
}
