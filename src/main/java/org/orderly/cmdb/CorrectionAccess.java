package org.orderly.cmdb;

import java.util.HashSet;
import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may see corrections, ask for them and authorize them. */
@Component
class CorrectionAccess {

  private final IdentityManagement identity;

  CorrectionAccess(IdentityManagement identity) {
    this.identity = identity;
  }

  /** Whether the actor works for the service organisation: then they see all corrections. */
  boolean maySee(Actor actor) {
    return actor.isSystem() || Roles.staff(identity.groupsOf(actor.key()));
  }

  void requireReader(Actor actor) {
    if (!maySee(actor)) {
      throw new RuleViolation(CmdbRule.STAFF_ONLY, "Corrections are for staff");
    }
  }

  boolean corrects(Actor actor) {
    Set<String> groups = new HashSet<>(identity.groupsOf(actor.key()));
    groups.remove(Roles.AUDITOR);
    return actor.isSystem() || Roles.staff(groups);
  }

  void requireCorrector(Actor actor) {
    if (!corrects(actor)) {
      throw new RuleViolation(
          CmdbRule.CORRECTORS_ONLY,
          "Only staff other than auditors propose corrections of configuration items");
    }
  }

  /** Whether the person can be asked alone: works here, can sign in, and is no auditor alone. */
  boolean asksAlone(String person) {
    return identity.person(person).filter(PersonView::active).isPresent()
        && corrects(Actor.person(person));
  }

  boolean manages(Actor actor) {
    return identity.groupsOf(actor.key()).contains(Roles.CONFIGURATION_MANAGER);
  }

  /** Lets whoever is asked, and configuration managers, but nobody who had a hand in it. */
  void requireAuthorizer(Correction correction, Actor actor) {
    if (correction.madeBy(actor.key())) {
      throw correction.own(actor.key());
    }
    if (!correction.asks(actor.key()) && !manages(actor)) {
      throw new RuleViolation(
          CmdbRule.AUTHORIZERS_ONLY,
          actor.key()
              + " is neither asked to authorize "
              + correction.number()
              + " nor a configuration manager");
    }
  }

  /** Lets the proposer, and a configuration manager who takes it over, who still correct items. */
  boolean revises(CorrectionView correction, Actor actor) {
    return actor.isSystem()
        || corrects(actor) && (correction.proposer().equals(actor.key()) || manages(actor));
  }

  void requireReviser(Correction correction, Actor actor) {
    if (!actor.isSystem() && !correction.proposedBy(actor.key()) && !manages(actor)) {
      throw new RuleViolation(
          CmdbRule.PROPOSER_ONLY,
          "Only whoever proposed "
              + correction.number()
              + " and configuration managers can revise it");
    }
    requireCorrector(actor);
  }

  /** Lets the proposer; while it is revised, a configuration manager who takes it over too. */
  void requireWithdrawer(Correction correction, Actor actor) {
    if (actor.isSystem() || correction.proposedBy(actor.key())) {
      return;
    }
    if (correction.state() == CorrectionState.IN_REVISION) {
      requireReviser(correction, actor);
    } else {
      throw new RuleViolation(
          CmdbRule.PROPOSER_ONLY, "Only whoever proposed " + correction.number() + " withdraws it");
    }
  }

  /** The groups of a person, for the question whether they support an item. */
  Set<String> groups(String person) {
    return identity.groupsOf(person);
  }
}
