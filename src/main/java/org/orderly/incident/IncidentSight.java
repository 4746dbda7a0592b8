package org.orderly.incident;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents somebody may see (design 5a): one rule, asked of one incident and of the database
 * alike. People see what they reported, what disturbs them and what they follow; customer managers
 * their customer's; staff all. What is for security alone, only security sees, and whom it
 * concerns.
 *
 * @param me the key of who looks
 * @param customer whose incidents they manage; null where none
 */
record IncidentSight(String me, boolean staff, boolean security, @Nullable String customer) {

  /** What the server itself does, it does on all. */
  static IncidentSight ofSystem(String me) {
    return new IncidentSight(me, true, true, null);
  }

  /**
   * Whether they may see the incident.
   *
   * @param follows whether they follow it; asked only where that decides
   */
  boolean sees(IncidentView incident, BooleanSupplier follows) {
    if (incident.concerns(me)) {
      return true;
    }
    if (incident.securityFlag()) {
      return security;
    }
    return staff
        || customer != null && customer.equals(incident.customer())
        || follows.getAsBoolean();
  }

  /** Whether they see it for their work, not because it is theirs or they follow it. */
  boolean inside(IncidentView incident) {
    return incident.securityFlag() ? security : staff;
  }

  /** What they may see, as a condition. */
  IncidentRestriction restriction() {
    IncidentRestriction restriction = new IncidentRestriction();
    if (staff) {
      return security
          ? restriction
          : restriction.where(
              "(security_flag = false or caller = :me or on_behalf_of = :me)", "me", me);
    }
    return restriction
        .where(
            "id in (select id from (select id from incident where caller = :me"
                + " union select id from incident where on_behalf_of = :me"
                + " union select i.id from incident_watcher w join incident i on i.id = w.incident"
                + " where w.person = :me and i.security_flag = false"
                + " union select id from incident"
                + " where customer = :managed and security_flag = false) seen)",
            "me",
            me)
        .with("managed", customer);
  }
}
