package org.orderly.change;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may see changes, ask for them and write them. */
@Component
class ChangeAccess {

  private final IdentityManagement identity;

  ChangeAccess(IdentityManagement identity) {
    this.identity = identity;
  }

  /** Whether the actor works for the service organisation: then they see all changes. */
  boolean maySee(Actor actor) {
    return actor.isSystem() || Roles.staff(identity.groupsOf(actor.key()));
  }

  void requireReader(Actor actor) {
    if (!maySee(actor)) {
      throw new RuleViolation(ChangeRule.STAFF_ONLY, "Changes are for staff");
    }
  }

  /** Whether the actor may ask for changes: all staff but those who are auditors alone. */
  boolean asks(Actor actor) {
    Set<String> groups = new HashSet<>(identity.groupsOf(actor.key()));
    groups.remove(Roles.AUDITOR);
    return actor.isSystem() || Roles.staff(groups);
  }

  void requireRequester(Actor actor) {
    if (!asks(actor)) {
      throw new RuleViolation(
          ChangeRule.STAFF_ONLY, "Only staff other than auditors ask for changes");
    }
  }

  /**
   * Lets pass who may ask for a change: staff for any, programs for one by a template.
   *
   * @throws RuleViolation ITSM-CHG-003
   */
  void requireRequester(Actor actor, @Nullable String template) {
    if (template == null || !program(actor)) {
      requireRequester(actor);
    }
  }

  /** Whether the actor may see the change: staff all, a program those that it asked for. */
  boolean sees(ChangeView change, Actor actor) {
    return maySee(actor) || (program(actor) && actor.key().equals(change.requester()));
  }

  /** Whether the actor is a program. */
  boolean program(Actor actor) {
    return identity.groupsOf(actor.key()).contains(Roles.PROGRAM);
  }

  void requireTemplateReader(Actor actor) {
    if (!maySee(actor) && !program(actor)) {
      throw new RuleViolation(ChangeRule.STAFF_ONLY, "Templates are for staff and programs");
    }
  }

  void requireTemplateKeeper(Actor actor) {
    if (!manages(actor)) {
      throw new RuleViolation(
          ChangeRule.TEMPLATE_KEEPERS_ONLY, "Only change managers write and retire templates");
    }
  }

  void requireTemplateAuthorizer(Actor actor) {
    if (!authorizesTemplates(actor)) {
      throw new RuleViolation(
          ChangeRule.TEMPLATE_KEEPERS_ONLY,
          "Only change managers and the advisory board authorize templates");
    }
  }

  /** Whether the actor is a change manager or of the advisory board. */
  boolean authorizesTemplates(Actor actor) {
    return manages(actor) || identity.groupsOf(actor.key()).contains(Roles.CHANGE_ADVISORY_BOARD);
  }

  /** Whether the actor may write the change otherwise, recall it and cancel it. */
  boolean writes(ChangeView change, Actor actor) {
    return actor.isSystem()
        || (asks(actor)
            && (actor.key().equals(change.requester())
                || actor.key().equals(change.owner())
                || manages(actor)));
  }

  void requireWriter(ChangeView change, Actor actor) {
    if (!writes(change, actor)) {
      throw new RuleViolation(
          ChangeRule.OWNER_ONLY,
          "Only who asked for "
              + change.number()
              + ", who answers for it, and change managers can write it");
    }
  }

  /** Whether the actor is a change manager. */
  boolean manages(Actor actor) {
    return actor.isSystem() || identity.groupsOf(actor.key()).contains(Roles.CHANGE_MANAGER);
  }

  /** Whether the person can sign in and works for the service organisation. */
  boolean works(String person) {
    return active(person) && asks(Actor.person(person));
  }

  /** Whether the person can sign in. */
  boolean active(String person) {
    return identity.person(person).filter(PersonView::active).isPresent();
  }
}
