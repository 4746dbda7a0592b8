package org.orderly.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A secret by which a program of a person proves who it is; only its digest is kept. */
@Entity
@Table(name = "personal_token")
class PersonalToken {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
  @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 50)
  private @Nullable Long id;

  @Column(name = "person_key")
  private String person;

  private String name;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String digest;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private TokenScope scope;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  @SuppressWarnings("NullAway.Init")
  protected PersonalToken() {}

  PersonalToken(
      String person,
      String name,
      TokenScope scope,
      String digest,
      Instant issuedAt,
      Instant expiresAt) {
    this.person = person;
    this.name = name;
    this.scope = scope;
    this.digest = digest;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  /** Revokes it, and says whether it was not revoked before. */
  boolean revoke(Instant now) {
    if (revokedAt != null) {
      return false;
    }
    revokedAt = now;
    return true;
  }

  boolean belongsTo(String key) {
    return person.equals(key);
  }

  TokenView view() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return new TokenView(id, name, scope, issuedAt, expiresAt, revokedAt, lastUsedAt);
  }
}
