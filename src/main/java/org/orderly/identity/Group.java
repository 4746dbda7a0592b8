package org.orderly.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A role or a resolver group. */
@Entity(name = "PersonGroup")
@Table(name = "person_group")
class Group {

  @Id
  @Column(name = "group_key")
  private String key;

  private String name;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private GroupView.Kind kind;

  @Column(name = "lead_person")
  private @Nullable String lead;

  private @Nullable String email;

  @Version private @Nullable Integer version;

  @SuppressWarnings("NullAway.Init")
  protected Group() {}

  /** A resolver group; roles come with the database. */
  Group(NewGroup group) {
    this.key = Keys.other(group.key());
    this.name = Details.name(group.name());
    this.kind = GroupView.Kind.RESOLVER;
    this.lead = group.lead();
  }

  void rename(String newName) {
    if (kind == GroupView.Kind.ROLE && !newName.equals(name)) {
      throw new org.orderly.kernel.RuleViolation(
          IdentityRule.ROLE_FIXED, "The role " + key + " keeps its name; only its lead can change");
    }
    name = Details.name(newName);
  }

  void lead(@Nullable String person) {
    lead = person;
  }

  void tellAt(@Nullable String address) {
    Details.checkEmail(address);
    email = address;
  }

  GroupView view() {
    return new GroupView(key, name, kind, lead, email);
  }
}
