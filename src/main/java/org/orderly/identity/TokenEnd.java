package org.orderly.identity;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Revokes every personal token of a person whose access was withdrawn (ADR 0011). */
@Component
class TokenEnd {

  private final JdbcClient jdbc;
  private final IdentityCache cache;
  private final Clock clock;

  TokenEnd(JdbcClient jdbc, IdentityCache cache, Clock clock) {
    this.jdbc = jdbc;
    this.cache = cache;
    this.clock = clock;
  }

  @EventListener
  void on(AccessWithdrawn withdrawn) {
    Instant now = clock.instant();
    cache.forget();
    jdbc.sql(
            "update personal_token set revoked_at = ?"
                + " where person_key = ? and revoked_at is null and expires_at > ?")
        .params(now, withdrawn.person(), now)
        .update();
  }
}
