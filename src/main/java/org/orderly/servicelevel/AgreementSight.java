package org.orderly.servicelevel;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who keeps agreements, and who reads which. */
@Component
class AgreementSight {

  private static final Set<String> KEEPERS =
      Set.of(Roles.SERVICE_LEVEL_MANAGER, Roles.ADMINISTRATOR);

  private final IdentityManagement identity;

  AgreementSight(IdentityManagement identity) {
    this.identity = identity;
  }

  boolean keeps() {
    Actor actor = Acting.current();
    return actor.isSystem() || groups(actor).stream().anyMatch(KEEPERS::contains);
  }

  void requireKeeper() {
    if (!keeps()) {
      throw new RuleViolation(
          AgreementRule.KEEPERS_ONLY,
          "Only service level managers and administrators keep agreements");
    }
  }

  void requireReader() {
    if (!staff() && customer() == null) {
      throw new RuleViolation(
          AgreementRule.READERS_ONLY,
          "Agreements are for staff, and for managers of their customer");
    }
  }

  /**
   * What the actor may see of an agreement: staff all of it, a customer's manager what was agreed
   * with the customer; empty where the actor may not know of it.
   */
  Optional<AgreementView> seen(AgreementView agreement) {
    if (staff()) {
      return Optional.of(agreement);
    }
    return readsOf(agreement.parties().customer()) ? agreement.withoutDraft() : Optional.empty();
  }

  /**
   * Whether a service level agreement is read.
   *
   * @param with the key of the customer; null for what is offered to everybody
   */
  boolean readsOf(@Nullable String with) {
    return staff() || with != null && with.equals(customer());
  }

  boolean staff() {
    Actor actor = Acting.current();
    return actor.isSystem() || Roles.staff(groups(actor));
  }

  /** The customer whose manager acts; null where none does. */
  private @Nullable String customer() {
    Actor actor = Acting.current();
    return groups(actor).contains(Roles.CUSTOMER_MANAGER)
        ? identity.person(actor.key()).map(PersonView::customer).orElse(null)
        : null;
  }

  private Set<String> groups(Actor actor) {
    return identity.groupsOf(actor.key());
  }
}
