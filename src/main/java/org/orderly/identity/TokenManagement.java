package org.orderly.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal tokens, by which programs prove for whom they work.
 *
 * @clause 8.7.3
 */
@Service
public class TokenManagement {

  /** The longest time that a personal token can be valid. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final Duration LAST_USE_GRAIN = Duration.ofHours(1);

  private final IdentityManagement identity;
  private final IdentityCache cache;
  private final PersonalTokens tokens;
  private final AccessTrail trail;
  private final JdbcClient jdbc;
  private final Clock clock;

  TokenManagement(
      IdentityManagement identity,
      IdentityCache cache,
      PersonalTokens tokens,
      AccessTrail trail,
      JdbcClient jdbc,
      Clock clock) {
    this.identity = identity;
    this.cache = cache;
    this.tokens = tokens;
    this.trail = trail;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Issues a personal token: one's own, or as an administrator for a program.
   *
   * @param name what it is for, 1 to 80 characters
   * @param expires in the future, at most 366 days ahead
   * @throws RuleViolation ITSM-IDN-006, ITSM-IDN-010
   */
  @Transactional
  public IssuedToken issue(String person, String name, TokenScope scope, Instant expires) {
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
    TokenView issued = tokens.saveAndFlush(token).view();
    trail.append(
        AccessChange.TOKEN_ISSUED,
        "person",
        person,
        "token",
        issued.id(),
        "scope",
        scope,
        "expires",
        expires);
    return new IssuedToken(issued, secret);
  }

  private static RuleViolation refusedToken(String field, String refusal) {
    return new RuleViolation(IdentityRule.TOKEN_REFUSED, refusal, Map.of(field, refusal));
  }

  /** A person's tokens, newest first, with those revoked or expired. */
  public List<TokenView> of(String person) {
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
  public void revoke(String person, long id) {
    ownOrAdministrator(person, "revoke somebody else's token");
    PersonalToken token =
        tokens
            .findById(id)
            .filter(found -> found.belongsTo(person))
            .orElseThrow(
                () ->
                    new RuleViolation(
                        IdentityRule.TOKEN_UNKNOWN, "There is no such personal token."));
    if (token.revoke(clock.instant())) {
      trail.append(AccessChange.TOKEN_REVOKED, "person", person, "token", id);
    }
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
